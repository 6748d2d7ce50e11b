import type { Logger } from 'pino';
import type { RecordRoom } from '../prisma/records/record';
import type { SealKeys } from '../prisma/seals/keysFile';
import type { ChangeFeed } from './changeFeed';
import type { DocumentDesk } from './documents/documentDesk';
import type { EngineState } from './engine';
import type { Jobs } from './jobs/runner';
import type { Scanner } from '../activities/papers/scan';
import type { Metrics } from './metrics';

/** What the door works with. `checksAnswers`: answers are held against their schemas too, which tests switch on. `metricsToken`: what a reader of the measures brings; without it they are told on this machine only. */
export type Deps = {
  readonly room: RecordRoom;
  /** The private keys by which an exported certificate is signed. */
  readonly sealKeys: SealKeys;
  readonly engine: { readonly state: () => EngineState };
  readonly changes: ChangeFeed;
  readonly jobs: Pick<Jobs, 'wake'>;
  readonly documents: DocumentDesk;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly checksAnswers: boolean;
  readonly metricsToken?: string;
  /** Asks whether papers are free of viruses; without it they are kept as not scanned. */
  readonly scan?: Scanner;
};
