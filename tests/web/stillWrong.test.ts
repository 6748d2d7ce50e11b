import { expect, test } from 'vitest';
import { stepAsking, stillWrong } from '../../web/screens/apply/stillWrong';

const steps = [{ fields: ['person', 'happenedOn'] }, { fields: ['note'], also: { papers: 'paper' } }];
const sent = { person: 'p', happenedOn: '2031-01-31', note: '', asks: [{ posts: 1 }, { posts: 5 }], paper: { kind: null, documentNumber: '', fileName: 'a.pdf' } };
const told = (fields: readonly string[], now: object): string[] => stillWrong(fields.map(field => ({ field })), sent, { ...sent, ...now }, steps).map(({ field }) => field);

test('what the API found wrong stands until the field itself is typed anew', () => {
  expect(told(['input.happenedOn', 'input.note'], {})).toEqual(['input.happenedOn', 'input.note']);
  expect(told(['input.happenedOn', 'input.note'], { happenedOn: '2026-01-31' })).toEqual(['input.note']);
  expect(told(['input.asks.0.posts', 'input.asks.1.posts'], { asks: [{ posts: 1 }, { posts: 1 }] })).toEqual(['input.asks.0.posts']);
});

test('a paper is looked for under the name that it is typed under, its file by the whole of it', () => {
  const all = ['papers.0.kind', 'papers.0.documentNumber', 'papers.0.content'];
  expect(told(all, {})).toEqual(all);
  expect(told(all, { paper: { ...sent.paper, kind: 'death' } })).toEqual(['papers.0.documentNumber']);
  expect(told(all, { paper: { ...sent.paper, fileName: 'b.pdf' } })).toEqual(['papers.0.kind', 'papers.0.documentNumber']);
});

test('a field leads to the step that asks for it', () => {
  expect(['input.happenedOn', 'papers.0.kind', 'note', 'institution'].map(field => stepAsking(steps, field))).toEqual([0, 1, 1, -1]);
});
