import { join } from 'node:path';
import { openSeal } from '../../activities/signature/sealFile';
import { cacheFolder } from '../../scripts/provision/home';

/** The file of the seal that tests sign with: made once, for a key takes its time. */
export const testSealFile = join(cacheFolder(), 'test-seal.pem');
/** The seal that tests sign with. */
export const testSeal = () => openSeal({ file: testSealFile, name: '测试公文签章', now: new Date() });
