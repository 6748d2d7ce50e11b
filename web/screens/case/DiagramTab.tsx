import type { Case } from './useCase';

/** The live diagram of the case. */
export function DiagramTab({ shown }: { readonly shown: Case }) {
  return <p>{shown.procedure}</p>;
}
