import { z } from 'zod';
import { stageLabels, type StageCode } from '../src/labels/stages';

/** A stage of either procedure, as a list is narrowed to it. */
export const stage = z.enum(Object.keys(stageLabels.en) as StageCode[]); // its own keys
