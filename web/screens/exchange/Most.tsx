import { useWords } from '../../words/spoken';

/** That not all of a list is told. */
export function Most({ told, of: n }: { readonly told: number; readonly of: number }) {
  const { say } = useWords();
  return n > told ? <p className="hint">{say('exchange.most', { told, n })}</p> : null;
}
