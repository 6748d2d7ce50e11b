/** A region of the demo: its code is built like those of GB/T 2260 but is given to no place; `servedBy` is the county whose offices serve it. */
export type DemoRegion = { readonly code: string; readonly name: string; readonly parent: string | null; readonly servedBy: string };

/** The fictional county and its fictional city and province; townships are served by the county's offices. */
export const DEMO_COUNTY = '219921';
export const demoRegions: readonly DemoRegion[] = [
  { code: '210000', name: '辽东省(虚构)', parent: null, servedBy: '210000' },
  { code: '219900', name: '定安市(虚构)', parent: '210000', servedBy: '219900' },
  { code: DEMO_COUNTY, name: '临溪县', parent: '219900', servedBy: DEMO_COUNTY },
  { code: '219921101', name: '青石镇', parent: DEMO_COUNTY, servedBy: DEMO_COUNTY },
  { code: '219921201', name: '柳河乡', parent: DEMO_COUNTY, servedBy: DEMO_COUNTY },
];
