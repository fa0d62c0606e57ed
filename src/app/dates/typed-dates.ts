import { readCell } from '../../register/cell-fault';
import { type Clock, type Day, rocShort, rocTextWithWeekday, serialOf } from '../../register/day';
import type { CellValue } from '../../register/fault';
import { plain } from '../../register/identity';
import { readRegister } from '../../register/read';
import { tableNamed } from '../../register/register';
import type { TypedCell, TypedEvent } from '../../workbook/typed-cells';
import type { Workbook } from '../../workbook/workbook';
import { restore, writeJournalled } from '../journal';
import { columnOf } from '../row/typed-value';
import { nowText } from '../taipei-clock';

/** A 民國 date that was typed and is a date now. */
export interface DatedCell {
  /** 「發現事項 NC-115-018」 */
  readonly name: string;
  readonly column: string;
  readonly typed: string;
  /** 「115年3月1日（星期日）」 */
  readonly day: string;
  /** The entry that takes it back. */
  readonly entry: string;
}

export interface TypedDatesUseCase {
  /**
   * Follows what is typed here; gives the way out. The office's rule is the workbook's
   * 「民國日期自動轉換」: `isOn` may keep this machine out of it, and never the other way round.
   */
  readonly follow: (
    isOn: () => boolean,
    onDated: (dated: DatedCell) => void,
  ) => Promise<() => Promise<void>>;
  /** Puts back what was typed: it stays as it is from then on. */
  readonly undo: (dated: DatedCell) => Promise<void>;
}

/** What is written as 115/3/1, 1150301 or 民國115年3月1日, of one reading and with nothing to lose. */
export function rocDayOf(column: string, cell: Pick<TypedCell, 'table' | 'key'>, value: CellValue) {
  const declared = columnOf(cell.table, column, cell.key);
  if (declared?.kind !== 'date' || !isRoc(value)) return undefined;
  const parsed = readCell(declared.type, value);
  if (!('value' in parsed) || parsed.fault?.code !== 'textDate') return undefined;
  // A time of day would be lost.
  if (parsed.fault.time !== undefined) return undefined;
  return parsed.value as Day;
}

/** A Gregorian year has four digits; letters but those of R.O.C. are of another calendar. */
function isRoc(value: CellValue): boolean {
  if (typeof value === 'boolean') return false;
  if (typeof value === 'number') return Number.isInteger(value) && /^1\d{6}$/.test(String(value));
  const text = plain(value).trim();
  const letters = text.replace(/r\.?o\.?c\.?/i, '');
  if (/[a-z]/i.test(letters) || /西元|公元/.test(text)) return false;
  return text !== '' && !/^\D*(?:\d{4}(?!\d)|\d{8})/.test(text);
}

/** What the office has decided for its workbook, as it stands now. */
async function isOffices(workbook: Workbook): Promise<boolean> {
  const blocks = workbook.lastBlocks ?? (await workbook.readBlocks());
  const own = blocks.filter(({ table }) => table === 'Settings');
  return readRegister(own).settings.convertRocDates === '是';
}

export function bindTypedDates(workbook: Workbook, clock: Clock): TypedDatesUseCase {
  /** Places and texts that were taken back: the same again is meant. */
  const left = new Set<string>();
  const nameOf = ({ table, row, column }: TypedCell, text: string) =>
    `${table} ${String(row)} ${column} ${text}`;
  const date = async (event: TypedEvent): Promise<DatedCell | undefined> => {
    if (!isRoc(event.value)) return undefined;
    const cell = await workbook.readTypedCell(event);
    // Something else stands there by now, perhaps of somebody else: of that another event tells whoever typed it.
    if (!cell || String(cell.value) !== String(event.value)) return undefined;
    const day = rocDayOf(cell.column, cell, cell.value);
    if (day === undefined) return undefined;
    const typed = String(cell.value);
    // Taken back by Excel's own 復原: it comes as if it had been typed.
    if (left.delete(nameOf(cell, typed))) return undefined;
    if (!(await isOffices(workbook))) return undefined;
    const { table, key, row, column, value, form } = cell;
    const { sheet } = tableNamed(table);
    const name = `${sheet} ${key.trim() === '' ? `第 ${String(row)} 列` : key}`;
    const what = `${name} 的「${column}」：${typed} 改為日期 ${rocShort(day)}`;
    const change = { table, key, row, column, form };
    const after = { value: serialOf(day) };
    const edit = { cells: [{ ...change, before: { value }, after }], add: [], remove: [] };
    const { entry } = await writeJournalled(workbook, edit, { what, at: nowText(clock) });
    if (entry === undefined) return undefined;
    left.add(nameOf(cell, typed));
    return { name, column, typed, day: rocTextWithWeekday(day), entry };
  };
  return {
    follow: (isOn, onDated) =>
      workbook.watchTyping((event) => {
        if (!isOn()) return;
        // Excel may be busy, or the next cell edited already: then it stays as it was typed, and the
        // check tells of it.
        date(event).then(
          (dated) => {
            if (dated) onDated(dated);
          },
          () => undefined,
        );
      }),
    undo: async ({ entry }) => {
      await restore(workbook, entry, nowText(clock));
    },
  };
}
