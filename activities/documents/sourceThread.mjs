// Sources run through tsx, in a thread of their own as well; the built program starts the thread itself.
import { tsImport } from 'tsx/esm/api';

await tsImport('./thread.ts', import.meta.url);
