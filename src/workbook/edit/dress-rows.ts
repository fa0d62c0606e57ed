import { validateTable } from '../validation';
import { applyOptional } from '../optional-steps';
import { formatCells } from '../register-look';
import { readState } from '../workbook-state';
import { refused } from '../excel-errors';
import { tableTitle } from '../table-title';
import { columnCells, type TablePlace } from '../table-place';
import type { PlannedRows } from './add-rows';

/** Rows that were added, and where Excel has them: it leads that along with the rows of others. */
export interface AddedRows {
  readonly each: PlannedRows;
  readonly cells: Excel.Range;
}

/** To be called right behind what writes them. */
export function queueAdded(each: PlannedRows): AddedRows {
  const { on, rows, reused } = each;
  const body = on.item.getDataBodyRange();
  const first =
    reused > 0
      ? body.getCell(0, 0)
      : body
          .getLastRow()
          .getCell(0, 0)
          .getOffsetRange(1 - rows.length, 0);
  return { each, cells: first.getAbsoluteResizedRange(rows.length, 1).load('rowIndex') };
}

/**
 * Lists, input messages and looks of rows that were added, where the table has not carried them on
 * itself. Nothing depends on it: what fails is told. Gives a sentence for each table it failed for.
 */
export async function dressRows(
  context: Excel.RequestContext,
  added: readonly AddedRows[],
): Promise<string[]> {
  if (added.length === 0) return [];
  let notices: string[] = [];
  const isRefused = await refused(
    dress(context, added).then((told) => {
      notices = told;
    }),
  );
  return isRefused ? added.map(({ each }) => notDressed(each)) : notices;
}

function notDressed({ on }: PlannedRows): string {
  return `「${tableTitle(on.table)}」新增的列已寫入，但下拉清單或格式沒有全部設好；可從上一列複製格式。`;
}

async function dress(
  context: Excel.RequestContext,
  added: readonly AddedRows[],
): Promise<string[]> {
  for (const { cells } of added) cells.load('rowIndex,rowCount');
  const state = await readState(context);
  const untold: string[] = [];
  const places = added.flatMap(({ each, cells }) => {
    const { rowIndex, rowCount } = cells;
    const standing = state.tables.find(({ table }) => table === each.on.table);
    // A row of another has come in between, or one of them is gone.
    if (standing && rowCount !== each.rows.length) untold.push(notDressed(each));
    if (!standing || rowCount !== each.rows.length) return [];
    const place: TablePlace = { ...standing, firstRow: rowIndex, rows: rowCount, led: cells };
    const rules = new Map(
      [...place.columns.keys()].map((code) => [
        code,
        columnCells(place, code)?.dataValidation.load('type,prompt'),
      ]),
    );
    return [{ each, place, rules }];
  });
  await context.sync();
  const steps = places.map(({ each, place, rules }) => ({
    what: notDressed(each),
    apply: () => {
      const isBare = (code: string) => {
        const rule = rules.get(code);
        return rule?.type === 'None' && !rule.prompt.message;
      };
      validateTable(place, state.own, (name) => state.own.hasReference(name), isBare);
      formatCells(place);
    },
  }));
  const left = await applyOptional(context, steps);
  return [...untold, ...left.map(({ step }) => step.what)];
}
