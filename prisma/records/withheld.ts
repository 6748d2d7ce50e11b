/** Why a letter was not sent on purpose (不再发送): what it tells of was over before it went out. The words stand in the row, in place of a trouble. */
export const WITHHELD = { settled: 'the stage was settled before the letter went out', attended: 'somebody could attend to the stage before the letter went out' } as const;
