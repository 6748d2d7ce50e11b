import type { z } from 'zod';
import type { batchAnswer } from '../src/contracts/batches';
import { CSV_MARK, csvLines } from '../src/contracts/importWriting';
import { actLabels } from '../src/labels/acts';
import { BATCH_COLUMNS, batchColumnLabels, batchOutcomeLabels, skipReasonLabels } from '../src/labels/jobs';
import type { Language } from '../src/labels/labels';
import { procedureLabels } from '../src/labels/register';
import { ruleLabels } from '../src/labels/rules';
import { stageLabels } from '../src/labels/stages';
import type { Signed } from './jobs/signDrafts';
import { clauseOf } from './problems';

type Batch = z.output<typeof batchAnswer>;

/** What came of a batch (批量签批), in the reader's language. */
export function shownBatch(signed: readonly Signed[], language: Language): Batch {
  const count = (outcome: Signed['outcome']): number => signed.filter(each => each.outcome === outcome).length;
  const items = signed.map(({ caseNumber, procedure, lane, stage, act, ...rest }) => ({
    caseNumber, procedure, lane, stage, act, outcome: rest.outcome, outcomeLabel: batchOutcomeLabels[language][rest.outcome],
    refusal: rest.outcome === 'refused' ? { ...rest.refusal, label: ruleLabels[language][rest.refusal.rule], basis: clauseOf(rest.refusal.basis, language) } : null,
    reason: rest.outcome === 'skipped' ? { code: rest.reason, label: skipReasonLabels[language][rest.reason] } : null,
  }));
  return { done: count('done'), refused: count('refused'), skipped: count('skipped'), items };
}

/** The same as CSV. */
export function batchFile(signed: readonly Signed[], language: Language): Buffer {
  const words = new Map<string, string>([...Object.entries(stageLabels[language]), ...Object.entries(actLabels[language]), ...Object.entries(procedureLabels[language])]);
  const word = (code: string | null): string => (code === null ? '' : (words.get(code) ?? code));
  const lines = shownBatch(signed, language).items.map(item => {
    const cells: Readonly<Record<(typeof BATCH_COLUMNS)[number], string>> = {
      caseNumber: item.caseNumber, procedure: word(item.procedure), lane: item.lane.replace(/^case$|^candidate-/, ''), stage: word(item.stage), act: word(item.act),
      outcome: item.outcomeLabel, why: item.refusal?.label ?? item.reason?.label ?? '', basis: item.refusal?.basis ?? '',
    };
    return BATCH_COLUMNS.map(column => cells[column]);
  });
  return Buffer.from(CSV_MARK + csvLines([BATCH_COLUMNS.map(column => batchColumnLabels[language][column]), ...lines]));
}
