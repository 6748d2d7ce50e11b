/** Whoever sits at the desk. */
export const anyone = ['handler', 'signer'] as const;
/** Whoever sits at the desk, or the office's own system. */
export const anyoneOrMachine = ['handler', 'signer', 'machine'] as const;
/** The one who signs (签批). */
export const signer = ['signer'] as const;
/** What follows from time alone. */
export const clock = ['clock'] as const;

/** The draft (拟办) that a handler lays before the signer; it settles nothing. */
export const prepare = { outcome: null, by: anyone } as const;
/** Whoever settled a stage himself takes it back (收回) until the next office acts; it settles nothing, and reopens what was settled. */
export const takeBack = { outcome: null, by: anyone } as const;
/** What a department answers that cannot act on the certificate's entry; the entry is corrected, and it is asked again. */
export const cannotAct = { outcome: 'cannotAct', by: anyoneOrMachine } as const;
/** The desk of the institution that corrects what a department could not act on. */
export const correction = { desk: 'institution', norm: 10, acts: { correct: { outcome: 'corrected', by: anyone }, takeBack } } as const;
