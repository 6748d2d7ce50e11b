/** One place where the tables do not say what the events say. */
export type Difference = { readonly what: string; readonly where: string; readonly events: string; readonly tables: string };
