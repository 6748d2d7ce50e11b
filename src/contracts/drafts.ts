import { z } from 'zod';
import { instant } from './answers/common';
import { actName, atMost, caseNumber, idOf, lane } from './fields';
import { saying } from './saying';

/** The acts that open a case: what may be drafted before there is one. */
const OPENING_ACTS = ['application.submit', 'exemptApplication.submit', 'report.submit'] as const;
/** The longest draft, in characters: fifty lines of posts with everything said of them. */
export const DRAFT_CHARACTERS = 50_000;

/** What the window keeps of a report of a separation (减员报告) that nobody has touched yet: the fields of its form, and the step that it begins at. */
export const typedReport = (person: string, happenedOn: string): string => JSON.stringify({ input: { person, reason: 'retired', happenedOn, relievedPosts: null, note: '' }, step: 0 });

const content = atMost(DRAFT_CHARACTERS).min(1).meta({ ...saying('draftContent'), maxLength: DRAFT_CHARACTERS });
const proposes = z.string().regex(/^[a-zA-Z]{1,40}$/).nullable().default(null).meta(saying('draftProposes'));

/** A draft (草稿) of what opens a case of an institution. */
export const applicationDraftRequest = z.strictObject({ act: z.enum(OPENING_ACTS), institution: idOf<string>(), planned: idOf<string>().nullable().default(null).meta(saying('draftPlanned')), content });
/** A draft of an act in a case. */
export const caseDraftRequest = z.strictObject({ lane, act: actName, proposes, content });

const draft = { id: z.uuid(), act: z.string().meta(saying('draftAct')), institution: z.uuid(), institutionName: z.string(), caseNumber: caseNumber.nullable(), lane: z.string().nullable(), proposes: z.string().nullable().meta(saying('draftProposes')), planned: z.uuid().nullable().meta(saying('draftPlanned')), savedAt: instant };
/** One's own drafts, latest first, without what they hold. There are never so many that they would need pages. */
export const draftsAnswer = z.strictObject({ items: z.array(z.strictObject(draft)) }).meta({ id: 'Drafts' });
/** A draft with what it holds. */
export const draftAnswer = z.strictObject({ ...draft, content: z.string().meta(saying('draftContent')) }).meta({ id: 'Draft' });
/** That a draft is saved. */
export const savedDraftAnswer = z.strictObject({ id: z.uuid(), savedAt: instant }).meta({ id: 'SavedDraft' });
