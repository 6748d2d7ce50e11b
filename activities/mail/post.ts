/** A letter as it goes over the wire. */
export type Letter = { readonly to: string; readonly subject: string; readonly body: string; readonly messageId: string };

/** Hands letters to the mail server. Rejects where that fails. */
export type Post = { readonly send: (letter: Letter) => Promise<void>; readonly isPermanent: (error: unknown) => boolean; readonly close: () => void };
