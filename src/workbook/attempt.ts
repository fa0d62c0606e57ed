import { tableNames } from '../register/register';
import { addedId } from './added-id';
import { dateProbe } from './date-system';
import { newMark, parseMark, type RegisterMark } from './register-mark';
import { loadMark, markOf, putMark, removeMark } from './sheet-mark';
import type { SheetState } from './workbook-state';

type What = Pick<RegisterMark, 'part' | 'tables'>;

/**
 * One attempt at making sheets, and what it has added so far: known by the ids Excel gave and by a
 * mark that bears the attempt's id, never by what a sheet is called.
 */
export class Attempt {
  private readonly added: Excel.Worksheet[] = [];
  private readonly given = new Set<string>();
  private readonly written = new Set<string>();
  private takenOver: { readonly sheet: SheetState } | undefined;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly id: string,
  ) {}

  /** A new sheet, marked in the same request: whoever finds it knows that it is not finished. */
  add(name: string, what: What): Excel.Worksheet {
    const sheet = this.context.workbook.worksheets.add(name);
    this.added.push(sheet);
    this.given.add(name);
    putMark(sheet, newMark(what, this.id));
    return sheet;
  }

  /** The one empty sheet of a new workbook becomes ours instead of being left over. */
  takeOver(sheet: SheetState, name: string, what: What): void {
    this.takenOver = { sheet };
    this.given.add(name);
    sheet.sheet.name = name;
    putMark(sheet.sheet, newMark(what, this.id));
  }

  /** Whoever began it, it now belongs to the workbook: no attempt takes it away. */
  adopt({ sheet, mark }: SheetState, what: What): void {
    if (mark?.state === 'new' && mark.attempt !== this.id) putMark(sheet, newMark(what, ''));
  }

  /** What this attempt writes into cells: anything else in its sheets is somebody's. */
  willWrite(values: readonly unknown[]): void {
    for (const value of values) this.written.add(String(value));
  }

  /**
   * Takes away the sheets this attempt has added, as long as they are unfinished and hold nothing
   * of anybody else; names it has put stay, leading nowhere. For use after a fault.
   */
  async withdraw(): Promise<void> {
    const sheets = this.context.workbook.worksheets.load('items/id,items/name,items/visibility');
    await this.context.sync();
    const found = sheets.items.map((sheet) => ({
      sheet,
      loaded: loadMark(sheet),
      used: sheet.getUsedRangeOrNullObject(true).load('formulas'),
    }));
    await this.context.sync();

    const addedIds = new Set(this.added.map(addedId));
    const taken = this.takenOver?.sheet;
    for (const { sheet, loaded, used } of found) {
      const mark = parseMark(markOf(loaded));
      const isMarked = mark?.state === 'new' && mark.attempt === this.id;
      // Between adding, or giving it its name, and marking there is a moment without a mark: there the id tells.
      const isTaken = sheet.id === taken?.id && this.given.has(sheet.name);
      const isBare = markOf(loaded) === undefined && (addedIds.has(sheet.id) || isTaken);
      // Copies bear the mark as well, and a sheet renamed is somebody's: both have other names.
      const isOurs = (isMarked && this.given.has(sheet.name)) || isBare;
      if (!isOurs || !this.isAllOurs(used)) continue;
      if (sheet.id === taken?.id) {
        sheet.getRange().clear();
        sheet.name = taken.name;
        if (!isBare) removeMark(sheet);
      } else {
        // A very hidden sheet cannot be deleted.
        sheet.visibility = 'Visible';
        sheet.delete();
      }
    }
    await this.context.sync();
  }

  /**
   * Of the sheets this attempt has added those whose data are complete: they stand, whatever came after.
   * Where they cannot be others' they are told by their names as well: of sheets that were
   * added in a request whose answer was lost Excel has given no id.
   */
  async made(
    mayBeOthers: boolean,
  ): Promise<readonly { readonly name: string; readonly mark: RegisterMark }[]> {
    const sheets = this.context.workbook.worksheets.load('items/id,items/name');
    await this.context.sync();
    const marked = sheets.items.map((sheet) => ({ sheet, loaded: loadMark(sheet) }));
    await this.context.sync();
    const ids = new Set(this.added.map(addedId));
    const taken = this.takenOver?.sheet.id;
    return marked.flatMap(({ sheet: { id, name }, loaded }) => {
      const mark = parseMark(markOf(loaded));
      if (!mark || mark.state === 'new' || mark.part === 'lists') return [];
      const isNamed = !mayBeOthers && this.given.has(name);
      return ids.has(id) || id === taken || isNamed ? [{ name, mark }] : [];
    });
  }

  private isAllOurs(used: Excel.Range): boolean {
    if (used.isNullObject) return true;
    const cells: unknown[] = used.formulas.flat();
    return cells.every((cell) => this.written.has(String(cell)) || isFormulaOfOurs(String(cell)));
  }
}

/** The formulas of the register speak of its tables; those that other people try out rarely do. */
function isFormulaOfOurs(cell: string): boolean {
  const named = tableNames.some((name) => cell.includes(`${name}[`) || cell.includes(`(${name})`));
  return cell.startsWith('=') && (named || cell.includes('[@') || cell === dateProbe.formula);
}
