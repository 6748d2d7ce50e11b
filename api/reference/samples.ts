import { sample } from 'openapi-sampler';
import type { Described, Schema } from './described';

/** A value that a schema takes. What stands for any further member of an object is left out: ours take none. */
export const sampleOf = (schema: Schema, description: Described): unknown =>
  JSON.parse(JSON.stringify(sample(schema as Parameters<typeof sample>[0], { quiet: true }, description)), (name, value: unknown) => (/^property\d$/.test(name) ? undefined : value));
