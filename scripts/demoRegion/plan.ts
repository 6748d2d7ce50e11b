import type { PlannedInstitution } from './planned';
import { city } from './plans/city';
import { demoCounty } from './plans/demoCounty';
import { mountainCounty } from './plans/mountainCounty';
import { province } from './plans/province';
import { riverCounty } from './plans/riverCounty';
import { demoCountyTownships, mountainTownships, riverTownships } from './plans/townships';

/** All institutions of the demo. The first county comes first, so that its people come out the same whatever is added behind. */
export const plan: readonly PlannedInstitution[] = [...demoCounty, ...demoCountyTownships, ...province, ...city, ...riverCounty, ...riverTownships, ...mountainCounty, ...mountainTownships];
