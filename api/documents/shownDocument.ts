import type { z } from 'zod';
import type { DocumentRow } from '../../prisma/views/documents';
import type { Actor } from '../../src/access/actor';
import type { documentAnswer } from '../../src/contracts/answers/documents';
import { mayPrintFor, mayVoidFor } from '../../src/documents/offices';
import type { Deps } from '../deps';
import { verificationAddress } from './issuing';

/** Whether somebody must say what a document is for: those of the certificate of a graded institution. */
export const wantsReason = ({ caseNumber, isStateSecret }: Pick<DocumentRow, 'caseNumber' | 'isStateSecret'>): boolean => caseNumber === null && isStateSecret;

/** A document as its reader sees it, with what he may do. */
export function shownDocument(deps: Deps, actor: Actor, document: DocumentRow): Omit<z.output<typeof documentAnswer>, 'issuedAt' | 'voidedAt' | 'prints'> & Pick<DocumentRow, 'issuedAt' | 'voidedAt' | 'prints'> {
  const { token, office, person: _person, isStateSecret: _isStateSecret, ...told } = document;
  const isVoid = document.state === 'void';
  return { ...told, verificationAddress: verificationAddress(deps, token), mayReprint: !isVoid && mayPrintFor(actor, office), mayVoid: !isVoid && mayVoidFor(actor, office), wantsReason: wantsReason(document) };
}
