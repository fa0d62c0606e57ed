import { lists } from '../register/lists';
import type { TableName } from '../register/register';
import { columnLetters } from './range-address';
import { type IsOurs, type Names, quoted, sheetOfFormula } from './names';
import { type ReferenceName, referenceNames } from './references';
import { type Place, placeName } from './sheet-link';

/** Prefix of the workbook names of closed lists, e.g. `L_FindingCategory`. */
const listPrefix = 'L_';

export const listNames: readonly string[] = Object.keys(lists).map((name) => listPrefix + name);

/** The names the program gives: places (S_), closed lists (L_), columns that drop-downs repeat (R_). */
export class OwnNames {
  private readonly ownSheets: Set<string>;

  /** `listSheet`: the sheet of the closed lists, when there is one; `ownSheets`: all that are ours. */
  constructor(
    private readonly names: Names,
    private listSheet: string | undefined,
    ownSheets: readonly string[],
  ) {
    this.ownSheets = new Set(ownSheets);
  }

  /** The name of the cell that links to a table or to 首頁 lead to. */
  place(of: Place): string {
    return this.names.nameFor(placeName(of), this.isPlace);
  }

  /** Undefined while the place has no name, or what it named is gone. */
  placeFormula(of: Place): string | undefined {
    return this.names.formulaOf(placeName(of), this.isPlace);
  }

  putPlace(of: Place, sheet: string, row: number, column: number): void {
    const cell = `${quoted(sheet)}!$${columnLetters(column)}$${row + 1}`;
    this.names.put(placeName(of), `=${cell}`, this.isPlace);
    this.ownSheets.add(sheet);
  }

  /** A sheet that becomes ours, by the name that formulas were read with. */
  takeOver(sheet: string): void {
    this.ownSheets.add(sheet);
  }

  list(name: string): string {
    return this.names.nameFor(listPrefix + name, this.isList);
  }

  /** Every list has its name, and each name all entries of its list. */
  hasLists(): boolean {
    return listColumns().every(({ name, column, count }) => {
      const formula = this.names.formulaOf(listPrefix + name, this.isList) ?? '';
      return formula.endsWith(`!${cells(column, count)}`);
    });
  }

  putLists(sheet: string): void {
    this.listSheet = sheet;
    for (const { name, column, count } of listColumns()) {
      const formula = `=${quoted(sheet)}!${cells(column, count)}`;
      this.names.put(listPrefix + name, formula, this.isList);
    }
  }

  reference(name: ReferenceName): string {
    return this.names.nameFor(name, this.isColumnOf(referenceNames[name].table));
  }

  hasReference(name: ReferenceName): boolean {
    return this.names.formulaOf(name, this.isColumnOf(referenceNames[name].table)) !== undefined;
  }

  putReference(name: ReferenceName): void {
    const { table, header } = referenceNames[name];
    this.names.put(name, `=${table}[${header}]`, this.isColumnOf(table));
  }

  /** The references to columns of the table that there are. */
  referencesTo(table: TableName): ReferenceName[] {
    const all = Object.keys(referenceNames) as ReferenceName[];
    return all.filter((name) => referenceNames[name].table === table && this.hasReference(name));
  }

  /** Lets a reference stand for its column once more, whatever has become of it in the same request. */
  pointAnew({ workbook }: Excel.RequestContext, name: ReferenceName): void {
    const { table, header } = referenceNames[name];
    workbook.names.getItem(this.reference(name)).formula = `=${table}[${header}]`;
  }

  /** A cell of a sheet that is not ours bears a name that people have given it. */
  private readonly isPlace: IsOurs = (formula) =>
    isCell(formula) && this.ownSheets.has(sheetOfFormula(formula) ?? '');

  private readonly isList: IsOurs = (formula) =>
    this.listSheet !== undefined && sheetOfFormula(formula) === this.listSheet;

  /** A table made a range leaves its name on the cells of our sheet. */
  private isColumnOf(table: TableName): IsOurs {
    return (formula) =>
      formula.startsWith(`=${table}[`) || this.ownSheets.has(sheetOfFormula(formula) ?? '');
  }
}

/** A name of a place leads to one cell. */
export function isCell(formula: string): boolean {
  return /^=.*!\$[A-Z]+\$\d+$/.test(formula);
}

/** Where each closed list stands on its sheet: its name in row 1, its entries below. */
function listColumns() {
  return Object.entries(lists).map(([name, { length: count }], column) => ({
    name,
    column,
    count,
  }));
}

function cells(column: number, count: number): string {
  const letters = columnLetters(column);
  return `$${letters}$2:$${letters}$${count + 1}`;
}
