import type { InstitutionGrade } from '../../src/institution/codes';
import type { PostLevel } from '../../src/roster/codes';

/** The grades (规格) that institutions of the demo have. */
export type PlannedGrade = Extract<InstitutionGrade, 'bureauLevelPrincipal' | 'bureauLevelDeputy' | 'divisionLevelPrincipal' | 'divisionLevelDeputy' | 'sectionLevelPrincipal'>;

/** What follows from the grade of an organ: the levels of its leaders and of its bodies' heads, and the grade of its bodies. */
export type Standing = { readonly principal: PostLevel; readonly deputy: PostLevel; readonly bodyHead: PostLevel; readonly bodyGrade: InstitutionGrade };

/** The standings by grade: a department of the province leads by bureau level, an organ of the city by division level, one of the county by section level; courts stand half a step higher. */
export const standings: Readonly<Record<PlannedGrade, Standing>> = {
  bureauLevelPrincipal: { principal: 'bureauPrincipal', deputy: 'bureauDeputy', bodyHead: 'divisionPrincipal', bodyGrade: 'divisionLevelPrincipal' },
  bureauLevelDeputy: { principal: 'bureauDeputy', deputy: 'divisionPrincipal', bodyHead: 'divisionDeputy', bodyGrade: 'divisionLevelDeputy' },
  divisionLevelPrincipal: { principal: 'divisionPrincipal', deputy: 'divisionDeputy', bodyHead: 'sectionPrincipal', bodyGrade: 'sectionLevelPrincipal' },
  divisionLevelDeputy: { principal: 'divisionDeputy', deputy: 'sectionPrincipal', bodyHead: 'sectionDeputy', bodyGrade: 'sectionLevelDeputy' },
  sectionLevelPrincipal: { principal: 'sectionPrincipal', deputy: 'sectionDeputy', bodyHead: 'sectionMember', bodyGrade: 'subsectionLevelPrincipal' },
};
