import { boxMarks } from './box-marks';
import type { SheetLayout } from './lay-out-paper';
import { passing } from '../passing';
import { bytesOf, bytesOfAction, type Requests } from '../requests';

/** Says beside the printed columns which boxes each row has; nobody sees or prints it. */
export async function writeBoxMarks(
  sheet: Excel.Worksheet,
  { columns, rows }: SheetLayout,
  blanks: ReadonlyMap<string, string>,
  requests: Requests,
): Promise<void> {
  const marks = boxMarks(rows, blanks);
  if (marks.every((mark) => mark === '')) return;
  await requests.room(marks.reduce((sum, mark) => sum + bytesOf(mark) + 3, bytesOfAction * 3));
  // A column stays free: what is beside the printed ones would else look like one of them.
  const column = passing(sheet.getRangeByIndexes(0, columns.length + 1, rows.length, 1));
  column.values = marks.map((mark) => [mark]);
  column.columnHidden = true;
}
