import { boxMarks } from './box-marks';
import type { SheetLayout } from './lay-out-paper';
import { passing } from '../passing';

/** Says beside the printed columns which boxes each row has; nobody sees or prints it. */
export function writeBoxMarks(
  sheet: Excel.Worksheet,
  { columns, rows }: SheetLayout,
  blanks: ReadonlyMap<string, string>,
): void {
  const marks = boxMarks(rows, blanks);
  if (marks.every((mark) => mark === '')) return;
  // A column stays free: what is beside the printed ones would else look like one of them.
  const column = passing(sheet.getRangeByIndexes(0, columns.length + 1, rows.length, 1));
  column.values = marks.map((mark) => [mark]);
  column.columnHidden = true;
}
