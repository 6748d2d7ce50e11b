/** What of an institution is disclosed (公开事项): each item is reviewed, shown and withdrawn by itself. */
export const DISCLOSURE_ITEMS = ['basics', 'duties', 'divisions', 'establishment', 'leadership', 'people'] as const;
export type DisclosureItem = (typeof DISCLOSURE_ITEMS)[number];

/** To whom (公开方式): inside the organ, or to the public. */
export const DISCLOSURE_MODES = ['organ', 'public'] as const;
export type DisclosureMode = (typeof DISCLOSURE_MODES)[number];

/** How far a version of an item is (公开状态). */
export const DISCLOSURE_STATES = ['proposed', 'declined', 'published', 'superseded', 'withdrawn'] as const;
export type DisclosureState = (typeof DISCLOSURE_STATES)[number];

/** The grades (密级) up to which a network may carry something, from the lowest up; an installation declares its own. */
export const NETWORK_GRADES = ['none', 'internal', 'secret', 'confidential'] as const;
export type NetworkGrade = (typeof NETWORK_GRADES)[number];

/** What is assumed of a network of which nothing was declared: it carries nothing that is graded. */
export const UNDECLARED: NetworkGrade = 'none';

/** The grade of what the register holds of an institution. A state secret is one from the lowest grade of secrets up. */
export const gradeNeeded = ({ isStateSecret }: { readonly isStateSecret: boolean }): NetworkGrade => (isStateSecret ? 'secret' : 'none');

/** Whether a network of that grade may carry something of another. */
export const carries = (network: NetworkGrade, needed: NetworkGrade): boolean => NETWORK_GRADES.indexOf(network) >= NETWORK_GRADES.indexOf(needed);
