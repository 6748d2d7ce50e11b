/** A region of the demo: its code is built like those of GB/T 2260 but is given to no place; `servedBy` is the region whose offices serve it. */
export type DemoRegion = { readonly code: string; readonly name: string; readonly parent: string | null; readonly servedBy: string };

/** The county in which `npm run demo` acts; its accounts are the ones that have no suffix. */
export const DEMO_COUNTY = '219921';

/** A region with offices of its own. */
const served = (code: string, name: string, parent: string | null): DemoRegion => ({ code, name, parent, servedBy: code });
/** A township, which the offices of its county serve. */
const township = (code: string, name: string): DemoRegion => ({ code, name, parent: code.slice(0, 6), servedBy: code.slice(0, 6) });

/** The fictional province with its city, three counties and their townships; a region stands after the one above it. */
export const demoRegions: readonly DemoRegion[] = [
  served('210000', '辽东省(虚构)', null),
  served('219900', '定安市(虚构)', '210000'),
  served(DEMO_COUNTY, '临溪县', '219900'),
  township('219921101', '青石镇'),
  township('219921102', '石桥镇'),
  township('219921201', '柳河乡'),
  township('219921202', '白杨乡'),
  served('219922', '望河县', '219900'),
  township('219922101', '河口镇'),
  township('219922102', '望山镇'),
  township('219922201', '桃林乡'),
  served('219923', '云岭县', '219900'),
  township('219923101', '云岭镇'),
  township('219923102', '石门镇'),
  township('219923201', '松岗乡'),
];
