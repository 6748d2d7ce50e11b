import { browserProgram } from '../../scripts/browser';

export { openBrowser } from '../../scripts/browser';

/** Whether tests in a browser are to run: without one, everywhere but in CI, they are skipped with a word. CI must have one. */
export const isBrowserThere = browserProgram !== undefined || process.env['CI'] !== undefined;
if (!isBrowserThere) console.log('skipped: the tests in a browser want a Chromium on PATH (on Debian: apt-get install chromium)');
