import { z } from 'zod';
import { ROLES, WORK_KINDS } from '../../access/actor';
import { OFFICE_DESKS } from '../../procedure/desk';
import { instant, shownDay } from './common';
import { saying } from '../saying';

/** A seat as the screen shows it: the role, the place where it is held, and whether acts are done from it. */
const seat = z.strictObject({ role: z.enum(ROLES), isForActs: z.boolean(), place: z.string(), institution: z.uuid().nullable(), office: z.uuid().nullable(), desk: z.enum(OFFICE_DESKS).nullable(), region: z.string().nullable() });

/** Who is signed in, and from which seats he acts. */
export const sessionAnswer = z.strictObject({ account: z.uuid(), login: z.string(), displayName: z.string(), mustChangePassword: z.boolean(), expiresAt: instant, reads: z.array(z.string()), seats: z.array(seat), standsInFor: z.array(z.strictObject({ name: z.string(), until: shownDay, kinds: z.array(z.enum(WORK_KINDS)) })).meta(saying('standsInFor')) }).meta({ id: 'Session' });
/** The same with the token, told once. */
export const signInAnswer = z.strictObject({ ...sessionAnswer.shape, token: z.string(), lastSignInAt: instant.nullable(), lastSignInFrom: z.string() }).meta({ id: 'SignedIn' });
