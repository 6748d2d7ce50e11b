/**
 * The order of an official procedure (工作程序), written once as a tree of plain data.
 * Three readers use it: the record (which stages are open), the workflow (what to wait for) and the diagram.
 */

/** Where an outcome of a stage leads. */
export type Exit =
  | { readonly to: 'onward'; readonly by?: string } // this part is done, the next one opens; `by` says which of its ways
  | { readonly to: 'stage'; readonly stage: string; readonly comesBack?: true } // a return: everything from that earlier stage on is done again or, where it comes back, that part alone
  | { readonly to: 'detour'; readonly through: Stage } // a correction, then this same stage once more
  | { readonly to: 'end'; readonly as: string }; // ends the candidate's lane or, outside lanes, the case

/** One desk's work: it is settled by exactly one of its outcomes. */
export type Stage = { readonly kind: 'stage'; readonly name: string; readonly outcomes: Readonly<Record<string, Exit>> };
/** Its parts one after the other. */
export type Sequence = { readonly kind: 'sequence'; readonly parts: readonly Tree[] };
/** Its parts side by side; done when every part is done. */
export type Together = { readonly kind: 'together'; readonly parts: readonly Tree[] };
/** The interruption may be settled for as long as the body lasts (a withdrawal, a lapse); nobody is expected to. Settled onward, it puts `instead` in the body's place, where there is any. */
export type Unless = { readonly kind: 'unless'; readonly interruption: Stage; readonly body: Tree; readonly instead?: Tree };
/** Candidates join while the period is open, each in a lane of his own; done when the period and all lanes are. */
export type PerCandidate = { readonly kind: 'perCandidate'; readonly period: Stage; readonly lane: Tree };

/** One of its parts, and no other: the one that the part before it was left by. */
export type Ways = { readonly kind: 'ways'; readonly ways: Readonly<Record<string, Tree>> };

/** A procedure, or a part of one. */
export type Tree = Stage | Sequence | Together | Unless | PerCandidate | Ways;

/**
 * The words to write a procedure with. `Stages` names its stages and, for each, its own outcomes:
 * a forgotten, misspelled or foreign outcome does not compile.
 */
export function wordsFor<Stages extends Record<string, string>>() {
  type Name = keyof Stages & string;
  return {
    stage: <N extends Name>(name: N, outcomes: { readonly [Outcome in Stages[N]]: Exit }): Stage => ({ kind: 'stage', name, outcomes }),
    sequence: (...parts: readonly [Tree, ...Tree[]]): Sequence => ({ kind: 'sequence', parts }),
    together: (...parts: readonly [Tree, ...Tree[]]): Together => ({ kind: 'together', parts }),
    unless: (interruption: Stage, body: Tree): Unless => ({ kind: 'unless', interruption, body }),
    unlessUndone: (interruption: Stage, body: Tree, instead: Tree): Unless => ({ kind: 'unless', interruption, body, instead }),
    perCandidate: (of: { readonly during: Stage; readonly lane: Tree }): PerCandidate => ({ kind: 'perCandidate', period: of.during, lane: of.lane }),
    ways: (ways: Readonly<Record<string, Tree>>): Ways => ({ kind: 'ways', ways }),
    onward: { to: 'onward' } satisfies Exit,
    onwardBy: (way: string): Exit => ({ to: 'onward', by: way }),
    backTo: (stage: Name): Exit => ({ to: 'stage', stage }),
    backToAndHere: (stage: Name): Exit => ({ to: 'stage', stage, comesBack: true }),
    correctedIn: (through: Stage): Exit => ({ to: 'detour', through }),
    end: (as: string): Exit => ({ to: 'end', as }),
  };
}

/** Every stage of the tree, detours included, in the order in which it is written. */
export function stagesOf(tree: Tree): Stage[] {
  switch (tree.kind) {
    case 'stage': {
      const detours = Object.values(tree.outcomes).flatMap(exit => (exit.to === 'detour' ? stagesOf(exit.through) : []));
      return [tree, ...detours];
    }
    case 'sequence':
    case 'together':
      return tree.parts.flatMap(stagesOf);
    case 'unless':
      return [tree.interruption, ...stagesOf(tree.body), ...(tree.instead ? stagesOf(tree.instead) : [])];
    case 'perCandidate':
      return [tree.period, ...stagesOf(tree.lane)];
    case 'ways':
      return Object.values(tree.ways).flatMap(stagesOf);
  }
}

/** The names of its interruptions: what may be settled although nobody is expected to. */
export function interruptionsOf(tree: Tree): string[] {
  switch (tree.kind) {
    case 'stage':
      return [];
    case 'sequence':
    case 'together':
      return tree.parts.flatMap(interruptionsOf);
    case 'unless':
      return [tree.interruption.name, ...interruptionsOf(tree.body), ...(tree.instead ? interruptionsOf(tree.instead) : [])];
    case 'perCandidate':
      return [...interruptionsOf(tree.period), ...interruptionsOf(tree.lane)];
    case 'ways':
      return Object.values(tree.ways).flatMap(interruptionsOf);
  }
}
