import type { Column } from '../../register/column';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { tableNamed } from '../../register/register';
import type { RowCells } from '../../workbook/edit/table-edit';
import { newCells } from './blocks-as-if';
import type { DraftCell, DraftRow } from './draft';
import { NewIds, numberHeader } from './new-ids';
import type { RowDesk } from './row-desk';
import { columnOf, shownText, type Typed, typedValue } from './typed-value';

/** One cell of the row at hand, as a form shows it. */
export interface FieldOf {
  readonly header: string;
  /** Code name; '' of a column of the people's own. */
  readonly code: string;
  readonly column: Column | undefined;
  /** What the cell holds; undefined where the workbook has no such column. */
  readonly seen: CellValue | undefined;
  readonly typed: DraftCell | undefined;
  /** What the field shows: typed, else as it stands. */
  readonly text: string;
  readonly value: Typed;
  /** The cell shows its number as percent. */
  readonly isPercent: boolean;
  /** The cell holds something else than when the typing began. */
  readonly isClash: boolean;
  readonly isReadOnly: boolean;
  /** The number that a row to be added gets when it is saved. */
  readonly isProposed: boolean;
}

/** The fields of a row in the order of its table's declaration, then those of the people's own. */
export function fieldsOf(desk: RowDesk, draft: DraftRow, row: number | undefined): FieldOf[] {
  const { rows, facts } = desk;
  const { table, added } = draft;
  const proposed = added && newCells(draft, new NewIds(rows, facts.today));
  const item = added ? (draft.cells['項目']?.text ?? '') : draft.key;
  const number = numberHeader(table);
  const { columns } = tableNamed(table);
  const seenOf = (header: string): CellValue | undefined => {
    if (!rows.hasColumn(table, header)) return undefined;
    return added ? (added[header] ?? '') : rows.cellAt(table, row ?? 0, header);
  };
  const declared = Object.entries(columns).map(([code, { header }]): FieldOf => {
    const column = columnOf(table, header, item);
    const isComputed = column?.formula !== undefined;
    const isProposed = proposed !== undefined && header === number && !draft.cells[header];
    const seen = isProposed ? valueIn(proposed, header) : seenOf(header);
    const isPercent = added === undefined && rows.isPercentAt(table, row ?? 0, header);
    return {
      ...fieldOf(draft, header, column, seen, isPercent),
      ...{ code, isProposed, isReadOnly: isComputed },
    };
  });
  const known = new Set(Object.values(columns).map(({ header }) => identity(header)));
  const own = (rows.of(table)?.block.headers ?? [])
    .filter((header) => !known.has(identity(header)))
    .map((header): FieldOf => {
      const seen = seenOf(header);
      // What a number is shown as the column alone knows.
      const isReadOnly = seen !== '' && typeof seen !== 'string';
      return {
        ...fieldOf(draft, header, undefined, seen),
        ...{ code: '', isProposed: false, isReadOnly },
      };
    });
  return [...declared, ...own];
}

function fieldOf(
  draft: DraftRow,
  header: string,
  column: Column | undefined,
  seen: CellValue | undefined,
  isPercent = false,
): Omit<FieldOf, 'code' | 'isProposed' | 'isReadOnly'> {
  const typed = draft.cells[header];
  const text = typed?.text ?? shownText(column, seen ?? '', isPercent);
  const value = typedValue(column, text, isPercent);
  const isClash =
    typed !== undefined &&
    draft.added === undefined &&
    seen !== undefined &&
    typed.before !== seen &&
    value.ok &&
    value.value !== seen;
  return { header, column, seen, typed, text, value, isPercent, isClash };
}

function valueIn(cells: RowCells, header: string): CellValue {
  return cells[header] ?? '';
}

/** The row's cells as they would be, by header. */
export function cellsAsTyped(fields: readonly FieldOf[]): RowCells {
  return Object.fromEntries(
    fields.map(({ header, value, seen }) => [header, value.ok ? value.value : (seen ?? '')]),
  );
}
