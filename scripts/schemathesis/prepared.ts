import { join } from 'node:path';
import { pythonEnvironment } from '../provision/python';

const VERSION = '4.32.5';

/** The path of Schemathesis, in a Python environment of its own in the cache; installed the first time. Throws with what to do where there is no Python. */
export const prepared = (): string => join(pythonEnvironment(`schemathesis-${VERSION}`, [`schemathesis==${VERSION}`]), 'schemathesis');
