import type { TableBlock } from '../../register/block';
import type { Day } from '../../register/day';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import type { RowCells } from '../../workbook/edit/table-edit';
import type { DraftRow, Drafts } from './draft';
import { NewIds, typedCells } from './new-ids';
import type { TableRows } from './table-rows';
import { columnOf } from './typed-value';

/** The tables as they would be, and which of their rows are drafts, by table and worksheet row. */
export function blocksAsIf(rows: TableRows, drafts: Drafts, today?: Day) {
  const ids = new NewIds(rows, today);
  const places = new Map<string, DraftRow>();
  const blocks = rows.blocks.map((block): TableBlock => {
    const own = drafts.filter(({ table }) => table === block.table);
    if (own.length === 0 || block.trouble) return block;
    const values = [...block.values];
    for (const draft of own) {
      const row =
        draft.added === undefined ? rows.rowOfDraft(draft) : block.headerRow + 1 + values.length;
      if (typeof row === 'string') continue;
      places.set(`${draft.table} ${String(row)}`, draft);
      const at = row - block.headerRow - 1;
      const before: readonly CellValue[] = values[at] ?? block.headers.map(() => '');
      const isPercent = (header: string) => rows.isPercentAt(draft.table, row, header);
      const cells = folded(draft.added ? newCells(draft, ids) : typedOf(draft, isPercent));
      values[at] = block.headers.map(
        (header, column) => cells.get(identity(header)) ?? before[column] ?? '',
      );
    }
    return { ...block, values, formulas: formulasAsIf(block, values.length) };
  });
  return { blocks, places };
}

/** A row to be added gets the formula of each computed column. */
function formulasAsIf({ table, values, formulas }: TableBlock, rows: number) {
  const added = rows - values.length;
  if (added === 0) return formulas;
  return Object.fromEntries(
    Object.entries(formulas).map(([header, written]) => {
      const own = columnOf(table, header)?.formula ?? '';
      return [header, [...written, ...Array.from({ length: added }, () => own)]];
    }),
  );
}

function folded(cells: RowCells): ReadonlyMap<string, CellValue> {
  return new Map(Object.entries(cells).map(([header, value]) => [identity(header), value]));
}

/** What a row to be added would hold: what is known, what is typed, and its number. */
export function newCells(draft: DraftRow, ids: NewIds): RowCells {
  return ids.numbered(draft.table, { ...draft.added, ...typedOf(draft) });
}

function typedOf(
  { table, key, cells, added }: DraftRow,
  isPercent?: (header: string) => boolean,
): Record<string, CellValue> {
  return typedCells(table, cells, added ? (cells['項目']?.text ?? '') : key, isPercent);
}
