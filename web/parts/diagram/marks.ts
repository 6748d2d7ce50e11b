/** What is marked on a diagram: an element by its id, how it stands, and in words what that means; `badge` is written beside it. */
export type Mark = { readonly element: string; readonly state: 'walked' | 'current' | 'late'; readonly note: string; readonly badge?: string };
