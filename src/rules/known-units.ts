import { derived } from '../facts/derived';
import type { Facts } from '../facts/facts';
import { identity } from '../register/identity';
import { rememberedOf } from '../register/remembered';

/** The units of 設定, as they are written and in the form in which they compare. */
export const knownUnits = rememberedOf((facts: Facts) =>
  derived(() => {
    const units = facts.rows.Units.flatMap((row) => row.unit ?? []);
    return { units, known: new Set(units.map(identity)) };
  }),
);
