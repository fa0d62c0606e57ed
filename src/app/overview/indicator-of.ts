import type { Facts } from '../../facts/facts';
import type { RowPlace } from '../../register/column';
import { identity } from '../../register/identity';
import type { Indicator } from '../../register/register';
import { rememberedOf } from '../../register/remembered';

// By the rows, which are others after a change: facts stay the same object and follow them.
const byId = rememberedOf(
  (rows: Facts['rows']['Indicators']) =>
    new Map(
      rows.flatMap((row) =>
        row.indicatorId === null ? [] : [[identity(row.indicatorId), row] as const],
      ),
    ),
);

/** The indicator of a row of 指標 or 量測值. */
export function indicatorOf(facts: Facts, row: RowPlace): Indicator | undefined {
  const id = 'indicatorId' in row && typeof row.indicatorId === 'string' ? row.indicatorId : null;
  return id === null ? undefined : byId(facts.rows.Indicators).get(identity(id));
}
