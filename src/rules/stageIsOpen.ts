import type { Rule } from './rule';

/**
 * Each stage is settled in its turn and once: the order of the procedure (工作程序). What was never settled is not taken back.
 * Guards every act, so its list of acts is filled from the act tables.
 * @basis §5.1, §5.2
 */
export const stageIsOpen = {
  code: 'stageIsOpen',
  basis: '§5.1, §5.2',
  guards: [],
  unblockedBy: 'awaitTheStage',
  check: ({ act, stage, takingBack }) => ((act.endsWith('.takeBack') ? takingBack !== null : stage.isOpen) ? null : { settledAs: stage.settledAs, settledAt: stage.settledAt }),
} as const satisfies Rule;
