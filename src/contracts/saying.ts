import { descriptionLabels, type DescriptionCode } from '../labels/descriptions';

/** What the description of the API says of a field: its code here, its words in the reader's language there (`api/openapi.ts`). */
export const saying = (code: DescriptionCode): { readonly description: DescriptionCode } => ({ description: code });

/** Whether a description is a code that has words. */
export const isDescriptionCode = (description: unknown): description is DescriptionCode => typeof description === 'string' && Object.hasOwn(descriptionLabels.en, description);
