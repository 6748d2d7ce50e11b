import { dayOf } from '../../src/kernel/day';

/** Today in Asia/Shanghai, as the office counts days. */
export const today = (): string => dayOf(Date.now());
