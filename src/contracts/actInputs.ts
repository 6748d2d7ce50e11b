import type { ZodType } from 'zod';
import type { Procedure } from '../editions/editions';
import { hireInputSchemas } from './hireInputs';
import { separationInputSchemas } from './separationInputs';

/** What each act must say, by procedure and stage.act: one map for the door, the API description and the forms on the screen. */
export const actInputSchemas: Readonly<Record<Procedure, Readonly<Record<string, ZodType>>>> = { hire: hireInputSchemas, separation: separationInputSchemas };
