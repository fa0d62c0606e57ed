import { validateTable } from '../validation';
import { applyOptional } from '../optional-steps';
import { formatCells } from '../register-look';
import { readState } from '../workbook-state';
import { refused } from '../excel-errors';
import { tableTitle } from '../table-title';
import type { TablePlace } from '../table-place';
import type { PlannedRows } from './add-rows';

/**
 * Lists, input messages and looks of rows that were added, where the table has not carried them on
 * itself. Nothing depends on it: what fails is told. Gives a sentence for each table it failed for.
 */
export async function dressRows(
  context: Excel.RequestContext,
  added: readonly PlannedRows[],
): Promise<string[]> {
  if (added.length === 0) return [];
  let notices: string[] = [];
  const isRefused = await refused(
    dress(context, added).then((told) => {
      notices = told;
    }),
  );
  return isRefused ? added.map(notDressed) : notices;
}

function notDressed({ on }: PlannedRows): string {
  return `「${tableTitle(on.table)}」新增的列已寫入，但下拉清單或格式沒有全部設好；可從上一列複製格式。`;
}

async function dress(
  context: Excel.RequestContext,
  added: readonly PlannedRows[],
): Promise<string[]> {
  const state = await readState(context);
  const places = added.flatMap((each) => {
    const standing = state.tables.find(({ table }) => table === each.on.table);
    if (!standing) return [];
    const place: TablePlace = { ...standing, firstRow: each.firstRow - 1, rows: each.rows.length };
    const rules = new Map(
      [...place.columns].map(([code, column]) => [
        code,
        place.sheet
          .getRangeByIndexes(place.firstRow, column, place.rows, 1)
          .dataValidation.load('type,prompt'),
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
  return (await applyOptional(context, steps)).map(({ step }) => step.what);
}
