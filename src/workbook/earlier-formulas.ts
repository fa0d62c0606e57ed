import { earlierFormulas, isEarlierFormula } from '../register/earlier-formulas';
import type { TableName } from '../register/register';
import { computedColumns } from './computed-columns';
import { columnCells } from './table-place';
import { readState } from './workbook-state';

/** A computed column of which an earlier version wrote the formula. */
export interface EarlierColumn {
  readonly table: TableName;
  readonly header: string;
}

/** As the first of its rows has it: in a long table the formulas are more than one answer takes. */
export async function readEarlierColumns(
  context: Excel.RequestContext,
): Promise<readonly EarlierColumn[]> {
  const { tables } = await readState(context);
  const firsts = tables
    .filter(({ isOurs }) => isOurs)
    .flatMap((place) =>
      computedColumns(place).flatMap(({ code, header, formula }) => {
        const cells = earlierFormulas.has(formula) ? columnCells(place, code) : undefined;
        const first = cells?.getCell(0, 0).load('formulas');
        return first ? [{ table: place.table, header, formula, first }] : [];
      }),
    );
  if (firsts.length === 0) return [];
  await context.sync();
  return firsts
    .filter(({ formula, first }) =>
      isEarlierFormula(formula, (first.formulas as unknown[][])[0]?.[0]),
    )
    .map(({ table, header }) => ({ table, header }));
}
