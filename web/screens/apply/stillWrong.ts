/** What a step asks: fields of what is sent, and others by the name that they are typed under. */
type Asks = { readonly fields: readonly string[]; readonly also?: Readonly<Record<string, string>> };
type Typed = Readonly<Record<string, unknown>>;

/** The words of a field's path as it is typed, without the wrapping of the request. */
const partsOf = (field: string): string[] => field.replace(/^input\./, '').split('.');

/** The step in which a field is asked; -1 where none asks for it. */
export const stepAsking = (steps: readonly Asks[], field: string): number => steps.findIndex(each => [...each.fields, ...Object.keys(each.also ?? {})].includes(partsOf(field)[0] ?? ''));

/** What is typed for a field, as deep as what is typed goes: of a paper's file only the name is kept. */
function typedFor(input: Typed, steps: readonly Asks[], field: string): unknown {
  const [first = '', ...rest] = partsOf(field);
  const kept = steps.flatMap(each => Object.entries(each.also ?? {})).find(([sent]) => sent === first)?.[1] ?? first;
  return rest.reduce<unknown>((value, part) => (typeof value === 'object' && value !== null && part in value ? (value as Typed)[part] : value), input[kept]); // an object that has the part
}

/** What the API found wrong with fields that are still as they were sent: one that was typed anew has to be asked about anew. */
export const stillWrong = <Wrong extends { readonly field: string }>(errors: readonly Wrong[], sent: Typed, now: Typed, steps: readonly Asks[]): Wrong[] =>
  errors.filter(({ field }) => JSON.stringify(typedFor(sent, steps, field)) === JSON.stringify(typedFor(now, steps, field)));
