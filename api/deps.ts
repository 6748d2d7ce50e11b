import type { Logger } from 'pino';
import type { RecordRoom } from '../prisma/records/record';
import type { EngineState } from './engine';
import type { Metrics } from './metrics';

/** What the door works with. `checksAnswers`: answers are held against their schemas too, which tests switch on. */
export type Deps = {
  readonly room: RecordRoom;
  readonly engine: { readonly state: () => EngineState };
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly checksAnswers: boolean;
};
