import { currentEdition, editions } from '../editions/editions';
import { diagramsOf } from './bpmn';

/** The words of a code: staffingOfficeCheck → "staffing office check". */
const inWords = (code: string): string => code.replace(/-/g, ' of a ').replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);

/** The diagrams of the procedures with which new cases begin, and the files that keep them. */
export const drawnProcedures = (): { readonly file: string; readonly xml: string }[] =>
  (['hire', 'separation'] as const).flatMap(procedure => diagramsOf(editions[currentEdition[procedure]], procedure, inWords).map(({ id, xml }) => ({ file: `docs/procedures/${id}.bpmn`, xml })));
