import { idForm } from '../../facts/grouping';
import type { TableBlock } from '../../register/block';
import type { CellValue } from '../../register/fault';
import { NextIds } from '../../register/next-ids';
import { identity } from '../../register/identity';
import { rowFormulaTest } from '../../register/row-formula';
import { tableNamed, type TableName } from '../../register/register';
import type { CellFix, Fix } from '../../rules/fix';
import type { Problem } from '../../rules/problem';
import { keysOf, RowsFound, valueOf } from '../../workbook/edit/rows-found';
import type { CellChange, RowCells, TableEdit } from '../../workbook/edit/table-edit';
import { shownValue } from './shown-value';

/** A cell of the preview, before and after as people see them. */
export interface ShownCell {
  readonly table: TableName;
  readonly key: string;
  readonly row: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** A row of the preview that is to be added: what is filled in, by column header. */
export interface ShownRow {
  readonly table: TableName;
  readonly key: string;
  readonly cells: readonly { readonly column: string; readonly text: string }[];
}

/** What mends one problem. */
export interface Remedy {
  readonly problem: Problem;
  readonly label: string;
  readonly cells: readonly ShownCell[];
  readonly rows: readonly ShownRow[];
  /** Of a repair of the structure: what will be done, each a sentence. */
  readonly steps?: readonly string[];
  /** Why it is not carried out, a sentence; of one that is carried out undefined. */
  readonly left?: string;
}

export interface RemedyPlan {
  readonly remedies: readonly Remedy[];
  readonly edit: TableEdit;
}

const formulaShown = '（公式）';
const isChanged = '此列或此格已變更，請重新檢核。';

/**
 * What the remedies of these problems come to, in the tables as they stand in `blocks`: every cell
 * with what it holds and is to hold. Two that want one cell to be different are both left out.
 */
export function planRemedies(
  blocks: readonly TableBlock[],
  problems: readonly Problem[],
): RemedyPlan {
  const planner = new Planner(blocks);
  const drafts = problems.flatMap((problem) => planner.draft(problem));
  const contested = contestedCells(drafts);
  const remedies = drafts.map((draft): Draft => {
    const rival = draft.changes.map((each) => contested.get(cellId(each))).find(Boolean);
    if (draft.left !== undefined || rival === undefined) return draft;
    const values = [...rival].map((value) => `「${value}」`).join('、');
    return { ...draft, left: `同一儲存格另有不同的修正（${values}），請擇一套用。` };
  });
  const done = remedies.filter(({ left }) => left === undefined);
  return {
    remedies: remedies.map(({ changes: _, added: __, ...remedy }) => remedy),
    edit: {
      cells: unique(
        done.flatMap(({ changes }) => changes),
        cellId,
      ),
      add: unique(
        done.flatMap(({ added }) => added),
        (row) => JSON.stringify(row),
      ).map(({ table, cells }) => ({ table, rows: [cells] })),
      remove: [],
    },
  };
}

interface Draft extends Remedy {
  readonly changes: readonly CellChange[];
  readonly added: readonly { readonly table: TableName; readonly cells: RowCells }[];
}

/** Cells that remedies want to be different, with the values they want. */
function contestedCells(drafts: readonly Draft[]): ReadonlyMap<string, ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>();
  for (const { changes, left } of drafts) {
    if (left !== undefined) continue;
    for (const change of changes) {
      const text = change.after.formula ?? shownValue(change, change.after.value);
      const values = wanted.get(cellId(change));
      if (values) values.add(text);
      else wanted.set(cellId(change), new Set([text]));
    }
  }
  return new Map([...wanted].filter(([, values]) => values.size > 1));
}

function cellId({ table, row, column }: CellChange): string {
  return `${table} ${String(row)} ${identity(column)}`;
}

function unique<T>(items: readonly T[], idOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [idOf(item), item])).values()];
}

class Planner {
  private readonly found = new Map<TableName, RowsFound>();
  private readonly ids = new Map<TableName, NextIds>();
  private readonly renamed = new Map<string, string>();
  /** Columns that are refilled: the change of each row. */
  private readonly refilled = new Map<string, ReadonlyMap<number, CellChange>>();
  private groups = 0;

  constructor(private readonly blocks: readonly TableBlock[]) {}

  draft(problem: Problem): Draft[] {
    const { fix } = problem;
    if (!fix) return [];
    const nothing = { cells: [], rows: [], changes: [], added: [] };
    const drafted = { ...nothing, problem, label: fix.label, ...this.parts(fix, problem.row) };
    return [drafted];
  }

  private parts(fix: Fix, row: number): Partial<Draft> {
    switch (fix.kind) {
      case 'repair':
        return {};
      case 'rows':
        return this.rows(fix.table, fix.rows);
      case 'refill':
        return this.refill(fix.table, fix.column, row);
      case 'cells':
        return this.cells(fix.cells);
    }
  }

  private cells(fixes: readonly CellFix[]): Partial<Draft> {
    const group = fixes.length > 1 ? `g${String(++this.groups)}` : undefined;
    const changes: CellChange[] = [];
    for (const { table, key, row: seen, column, after } of fixes) {
      const on = this.foundIn(table);
      const at = on?.columnAt(column) ?? -1;
      const row = on?.find({ key, row: seen }, undefined, (each) => each === seen) ?? 'noRow';
      if (!on || at === -1 || typeof row === 'string') return { left: isChanged };
      changes.push({
        ...{ table, key, row, column },
        before: { value: on.cell(row, at) },
        after: { value: this.freeKey(on, row, column, after) },
        form: on.formAt(row),
        ...on.among({ key, row }),
        ...(group !== undefined && { group }),
      });
    }
    return { changes, cells: changes.map(shownCell) };
  }

  /**
   * Every cell of a computed column that does not work itself out gets the column's formula. A rule may say
   * so of each row: all cells stand with the first, and with each other one its own. All with each of them
   * would be, of a column pasted over in 2,000 rows, four million cells.
   */
  private refill(table: TableName, header: string, row: number): Partial<Draft> {
    const id = JSON.stringify([table, header]);
    const known = this.refilled.get(id);
    if (known) {
      const own = known.get(row);
      return own ? { changes: [own], cells: [shownCell(own)] } : {};
    }
    const changes = this.refillings(table, header);
    if (!changes) return { left: isChanged };
    this.refilled.set(id, new Map(changes.map((change) => [change.row, change])));
    return { changes, cells: changes.map(shownCell) };
  }

  private refillings(table: TableName, header: string): CellChange[] | undefined {
    const on = this.foundIn(table);
    const { columns, key } = tableNamed(table);
    const formula = Object.values(columns).find((column) => column.header === header)?.formula;
    const at = on?.columnAt(header) ?? -1;
    if (!on || at === -1 || formula === undefined) return undefined;
    const { block } = on;
    const keys = key.map((code) => columns[code]?.header ?? '');
    const worksOut = rowFormulaTest(formula, keys);
    return on.rows.flatMap(({ key: rowKey, row }): CellChange[] => {
      const written = String(block.formulas[header]?.[row - block.headerRow - 1] ?? '');
      if (worksOut(written, row)) return [];
      const value = on.cell(row, at);
      const isFormula = written.startsWith('=') && written !== value;
      return [
        {
          ...{ table, key: rowKey, row, column: header },
          before: { value, ...(isFormula && { formula: written }) },
          after: { value: '', formula },
          form: on.formAt(row),
          ...on.among({ key: rowKey, row }),
        },
      ];
    });
  }

  private rows(table: TableName, rows: readonly RowCells[]): Partial<Draft> {
    const on = this.foundIn(table);
    if (!on) return { left: '沒有這個表格，無法增列；請先補建表格。' };
    const keys = keysOf(table, rows);
    const added = rows.map((cells, at) => ({
      table,
      cells: this.withFreeKey(on, cells, keys[at] ?? ''),
    }));
    const keysNow = keysOf(
      table,
      added.map(({ cells }) => cells),
    );
    const shown = added.map(({ cells }, at): ShownRow => {
      const key = keysNow[at] ?? '';
      const entries = Object.entries(cells).filter(([, value]) => value !== '');
      return {
        ...{ table, key },
        cells: entries.map(([column, value]) => ({
          ...{ column, text: shownValue({ table, key, column }, value) },
        })),
      };
    });
    return { added, rows: shown };
  }

  private foundIn(table: TableName): RowsFound | undefined {
    const known = this.found.get(table);
    if (known) return known;
    const block = this.blocks.find((each) => each.table === table && !each.trouble);
    if (!block) return undefined;
    const found = new RowsFound(block);
    this.found.set(table, found);
    return found;
  }

  /** Two rules, or one for two rows, may have thought of the same next id: the second gets the one after. */
  private freeKey(on: RowsFound, row: number, column: string, after: CellValue): CellValue {
    const only = this.keyHeader(on.block.table);
    if (only === undefined || identity(only) !== identity(column)) return after;
    const held = on.cell(row, on.columnAt(column));
    // The same id, written otherwise.
    if (identity(String(held)) === identity(String(after))) return after;
    const id = `${on.block.table} ${String(row)} ${String(after)}`;
    const known = this.renamed.get(id);
    if (known !== undefined) return known;
    const free = this.take(on, String(after));
    this.renamed.set(id, free);
    return free;
  }

  private withFreeKey(on: RowsFound, cells: RowCells, key: string): RowCells {
    const only = this.keyHeader(on.block.table);
    if (only === undefined || idForm(key) === null) return cells;
    const id = `${on.block.table} ${JSON.stringify(cells)}`;
    const known = this.renamed.get(id) ?? this.take(on, String(valueOf(cells, only)));
    this.renamed.set(id, known);
    return { ...cells, [only]: known };
  }

  /** Undefined where a key has more than one part. */
  private keyHeader(table: TableName): string | undefined {
    const { key, columns } = tableNamed(table);
    return key.length === 1 ? columns[key[0] ?? '']?.header : undefined;
  }

  private take(on: RowsFound, wanted: string): string {
    const { table } = on.block;
    const ids = this.ids.get(table) ?? new NextIds(on.rows.map(({ key }) => key));
    this.ids.set(table, ids);
    return ids.take(wanted);
  }
}

function shownCell(change: CellChange): ShownCell {
  const { table, key, row, column, before, after } = change;
  return {
    ...{ table, key, row, column },
    before: shownValue(change, before.value),
    after: after.formula === undefined ? shownValue(change, after.value) : formulaShown,
  };
}
