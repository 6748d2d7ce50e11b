import type { ReactNode } from 'react';
import { To } from '../../parts/To';
import type { Shown } from './Institution';

/** The way from a line of the board to its ledger lines, of the same day. */
export function ToLedger({ shown: { id, asOf }, of, line, children }: { readonly shown: Pick<Shown, 'id' | 'asOf'>; readonly of: 'quota' | 'leadershipPost'; readonly line: string; readonly children: ReactNode }) {
  return <To path={`/ledger/${id}/${of}/${line}`} search={asOf === null ? {} : { asOf }}>{children}</To>;
}
