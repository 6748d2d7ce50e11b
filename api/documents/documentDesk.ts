import type { Press } from '../../activities/documents/press';
import type { Seal } from '../../activities/signature/certificate';

/** What the door needs to make documents: the press that sets them, and the seal that signs them. */
export type DocumentDesk = { readonly press: Press; readonly seal: Seal };
