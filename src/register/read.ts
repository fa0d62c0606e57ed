import type { TableBlock } from './block';
import type { RowPlace } from './column';
import type { ReadFault } from './fault';
import { columnNumber } from './merged-cells';
import { TableReader } from './read-table';
import type { Register, Rows, TableName } from './register';
import { tableNamed, tableNames } from './register';
import { parseSettings, type Settings } from './settings';
import { ShownRows } from './shown-rows';
import { atOnce, type Steps } from './steps';

/**
 * The register in a workbook's tables. Never throws on data: what cannot be read is a fault, its
 * value null (or []) and named in the row's `unread`; what is read though it is written wrongly is a
 * fault with its value. The row stays, and so do all others.
 */
export function readRegister(blocks: readonly TableBlock[]): Register {
  return new RegisterReader().read(blocks);
}

/** The same in steps that tell how many rows were read. */
export function registerSteps(blocks: readonly TableBlock[]): Steps<Register> {
  return new RegisterReader().steps(blocks);
}

/** Reads a register again and again: rows, tables, settings and faults that are as before are the same objects. */
export class RegisterReader {
  private readonly tables = new Map<TableName, TableReader>();
  private readonly shownRows = new ShownRows();
  private settings: { readonly rows: Rows['Settings']; readonly read: ReadSettings } | undefined;
  private before: Register | undefined;

  read(blocks: readonly TableBlock[]): Register {
    return atOnce(this.steps(blocks));
  }

  /** The same in steps that tell how many rows were read; what was read before holds until their end. */
  *steps(blocks: readonly TableBlock[]): Steps<Register> {
    const faults: ReadFault[] = [];
    const cells: Partial<Record<TableName, readonly RowPlace[]>> = {};
    for (const name of tableNames) {
      const block = blocks.find((b) => b.table === name);
      if (!block || block.trouble) {
        const trouble = block?.trouble ?? { code: 'missingTable', value: '' };
        faults.push({ ...trouble, table: name, key: '', row: 0, column: '' });
        cells[name] = none;
        continue;
      }
      faults.push(...namesakeFaults(block), ...copyFaults(block), ...outsideFaults(block));
      const own = yield* this.readerOf(name).steps(block);
      for (const fault of own.faults) faults.push(fault);
      faults.push(...mergedFaults(block, own.rows), ...bareFaults(block));
      cells[name] = own.rows;
    }
    // Each is the rows of its own table; the compiler cannot see it by name.
    const shown = this.shownRows.of(cells as unknown as Rows, blocks);
    const { settings, faults: ofSettings } = this.settingsOf(shown.rows.Settings);
    const all = [...faults, ...shown.faults, ...ofSettings];
    const register: Register = {
      rows: shown.rows,
      settings: isSame(this.before?.settings, settings) ? this.before.settings : settings,
      faults: areSame(this.before?.faults, all) ? this.before.faults : all,
    };
    this.before = register;
    return register;
  }

  private readerOf(name: TableName): TableReader {
    const reader = this.tables.get(name) ?? new TableReader(tableNamed(name));
    this.tables.set(name, reader);
    return reader;
  }

  private settingsOf(rows: Rows['Settings']): ReadSettings {
    if (this.settings?.rows !== rows) this.settings = { rows, read: parseSettings(rows) };
    return this.settings.read;
  }
}

interface ReadSettings {
  readonly settings: Settings;
  readonly faults: readonly ReadFault[];
}

const none: readonly never[] = [];

function isSame<T>(a: T | undefined, b: T): a is T {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function areSame<T>(a: readonly T[] | undefined, b: readonly T[]): a is readonly T[] {
  return a?.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

function namesakeFaults({ table, namesakes = [] }: TableBlock): ReadFault[] {
  const place = { code: 'duplicateTable', table, key: '', row: 0, column: '' } as const;
  return namesakes.map((value) => ({ ...place, value }));
}

function copyFaults({ table, copies = [] }: TableBlock): ReadFault[] {
  const place = { code: 'copiedTable', table, key: '', row: 0, column: '' } as const;
  return copies.map((copy) => ({ ...place, value: copy.name, copy }));
}

/** At the first row below; of a column beside, at the header it touches, from where it is in sight. */
function outsideFaults({
  table,
  sheet,
  headerRow,
  headers,
  outside = [],
}: TableBlock): ReadFault[] {
  return outside.map((cells) => {
    const { side, header, firstRow, value } = cells;
    const row = side === 'below' ? firstRow : headerRow;
    const column = side === 'left' ? (headers[0] ?? '') : header;
    const place = { code: 'outsideTable', table, key: '', row, column } as const;
    return { ...place, value, outside: { ...cells, sheet } };
  });
}

/** Once for the table, at the first row that is merged; at the header where no row can be named. */
function mergedFaults(
  { table, headerRow, firstColumn, headers, merged = [] }: TableBlock,
  rows: readonly RowPlace[],
): ReadFault[] {
  const corners = merged.flatMap((address) => {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)/.exec(address) ?? [];
    return letters === '' ? [] : [{ letters, row: Number(row) }];
  });
  const named = corners
    .map((corner) => ({ ...corner, key: rows.find(({ row }) => row === corner.row)?.key ?? '' }))
    .find(({ key }) => key !== '');
  const first = named ?? corners[0];
  if (first === undefined) return [];
  const column = headers[columnNumber(first.letters) - firstColumn] ?? headers[0] ?? '';
  const place = { key: named?.key ?? '', row: named?.row ?? headerRow, column };
  return [{ code: 'mergedCells', table, ...place, value: merged[0] ?? '', merged }];
}

/** Once for the table, at its header. */
function bareFaults({ table, headerRow, headers, bare }: TableBlock): ReadFault[] {
  const owed = bare?.isUnsettled ? headers : [];
  const [first] = [...(bare?.unguarded ?? []), ...(bare?.unformatted ?? []), ...owed];
  if (bare === undefined || first === undefined) return [];
  const place = { key: '', row: headerRow, column: first, value: '' };
  return [{ code: 'bareColumns', table, ...place, bare }];
}
