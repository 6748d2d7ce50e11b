/** How a name is masked with a sign: the first character stays, the sign stands for each of the others. */
export const maskedWith =
  (sign: '*' | '＊') =>
  (name: string): string =>
    [...name].map((character, index) => (index === 0 ? character : sign)).join('');
/** A name as the public may see it (张*). */
export const maskedName = maskedWith('*');
