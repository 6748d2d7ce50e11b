import { opening } from '../harness/county';

/** Two institutions as the register would have them: their people hold levels that a form can ask for. */
export const ground = [1, 2].map(serial => {
  const { people, ...institution } = opening(serial, 5, 2);
  return { ...institution, people: people.map(person => ({ ...person, postLevel: 'sectionMember' })) };
});
