/** A name as the public may see it (张*): the first character stays. */
export const maskedName = (name: string): string => [...name].map((character, index) => (index === 0 ? character : '*')).join('');
