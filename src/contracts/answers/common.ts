import { z } from 'zod';
import { DESKS } from '../../procedure/desk';

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** A day, yyyy-mm-dd in Asia/Shanghai. */
export const shownDay = z.iso.date();
/** One of the desks. */
export const desk = z.enum(DESKS);
/** One of the two procedures. */
export const procedure = z.enum(['hire', 'separation']);
/** A page of a list: `next` is handed back as `after`, null at the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), next: z.string().nullable() });
/** What a rule looked at. */
export const numbers = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
