import { crowdKinds } from './crowds';
import { formulaKinds } from './formulas';
import { furnishingKinds } from './furnishings';
import type { Kind } from './kind';
import { linkKinds } from './links';
import { listKinds } from './lists';
import { reachKinds } from './reaches';
import { registerKinds } from './registers';
import { sheetKinds } from './sheets';
import { xmlKinds } from './xml';
import { zipKinds } from './zips';

export const hostileKinds: readonly Kind[] = [
  ...zipKinds,
  ...xmlKinds,
  ...sheetKinds,
  ...linkKinds,
  ...crowdKinds,
  ...formulaKinds,
  ...reachKinds,
  ...furnishingKinds,
  ...registerKinds,
  ...listKinds,
];
