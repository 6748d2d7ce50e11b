import { z } from 'zod';
import type { ExportedCertificate } from '../seal/document';
import { SUITES } from '../seal/suite';
import type { Trust } from '../seal/verify';

// What comes from outside: nothing that is not named here is taken, so that nothing can be smuggled in beside what is signed.
const suite = z.enum(SUITES);
const fact = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const facts = z.record(z.string(), fact);
const numbers = z.array(z.int());
// Instants and days are compared as texts: only one way of writing them is taken.
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const microInstant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const entry = z.strictObject({
  institution: z.string(), number: z.int(), kind: z.string(), person: z.string().nullable(), commitment: z.string().nullable(), quota: z.string().nullable(), quotaKind: z.string().nullable(),
  leadershipPost: z.string().nullable(), leadershipPostKind: z.string().nullable(), body: z.string().nullable(), caseNumber: z.string().nullable(), event: z.int(), effectiveOn: day, recordedAt: microInstant, payload: facts,
});
const seal = z.strictObject({ number: z.int(), suite, key: z.string(), previous: z.string().nullable(), hash: z.string(), signature: z.string(), sealedAt: instant });
const holding = { person: z.string(), from: z.string(), until: z.string().nullable(), entries: numbers };
const line = z.strictObject({ id: z.string(), kind: z.string(), body: z.string().nullable(), approved: z.number(), allowance: z.number(), documentNumber: z.string(), placed: z.int(), entries: numbers, holders: z.array(z.strictObject(holding)) });
/** The six parts of the management certificate, as they are read from its entries. */
export const certificateParts = z.strictObject({
  basic: z.strictObject({ facts, state: z.enum(['notIssued', 'valid', 'cancelled']), turns: z.array(z.strictObject({ number: z.int(), kind: z.string(), on: z.string(), facts })) }),
  leadershipPosts: z.array(line),
  bodies: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.string(), grade: z.string(), documentNumber: z.string(), since: z.string(), entries: numbers })),
  bodyLeaders: z.array(line),
  quotas: z.array(line),
  roster: z.array(z.strictObject({ ...holding, quota: z.string(), quotaKind: z.string() })),
});
const key = z.strictObject({ id: z.string(), suite, publicKey: z.string(), from: instant, previous: z.string().nullable(), ownSignature: z.string(), previousSignature: z.string().nullable() });
/** The root of a day. */
export const dailyRoot = z.strictObject({
  day, suite, key: z.string(), institutions: z.int().min(0), entries: z.int(), top: z.string(), previous: z.string().nullable(), previousSignature: z.string().nullable(), hash: z.string(), signature: z.string(), madeAt: instant,
});
const steps = z.array(z.strictObject({ side: z.enum(['left', 'right']), hash: z.string() }));
const neighbour = z.strictObject({ institution: z.string(), number: z.int(), hash: z.string(), steps }).nullable();

/** An exported certificate. */
export const exportedCertificate = z.strictObject({
  format: z.literal('dingbian/certificate/1'),
  madeAt: instant,
  institution: z.strictObject({ id: z.string(), creditCode: z.string(), name: z.string(), certificateNumber: z.string() }),
  parts: certificateParts,
  entries: z.array(entry),
  seals: z.array(seal),
  notSealedYet: z.int(),
  people: z.array(z.strictObject({ person: z.string(), commitment: z.string(), maskedName: z.string().nullable(), opening: z.strictObject({ salt: z.string(), residentId: z.string(), name: z.string() }).nullable() })),
  keys: z.array(key),
  roots: z.array(dailyRoot),
  proofs: z.array(z.strictObject({ day: z.string(), number: z.int(), hash: z.string(), steps })),
  absences: z.array(z.strictObject({ day: z.string(), before: neighbour, after: neighbour })).optional(),
  printedBy: z.string().optional(),
  signature: z.strictObject({ suite, key: z.string(), signature: z.string() }),
}) satisfies z.ZodType<ExportedCertificate>;

/** Keys and roots that are trusted: what is kept outside of a root of a day. */
export const trusted = z.strictObject({ format: z.literal('dingbian/trust/1'), keys: z.array(key), roots: z.array(dailyRoot) }) satisfies z.ZodType<Trust>;
