import { parentPort, workerData } from 'node:worker_threads';
import { sheetsOf } from './sheets';
import { workbookOf } from './template';
import type { Job } from './workbooks';

const job = workerData as Job; // `inThread` alone starts this file
const done = job.kind === 'read' ? await sheetsOf(job.name, Buffer.from(job.bytes)) : await workbookOf(job.tables);
parentPort?.postMessage(done);
