import type { CellValue } from '../register/fault';
import { tableNamed } from '../register/register';
import { type BodyColumn, formulaBytes, readBodyColumns } from './body-columns';
import { computedColumns, fillComputed, type KnownColumns } from './computed-columns';
import type { OwnNames } from './own-names';
import type { ReferenceName } from './references';
import { columnCells } from './table-place';
import { renewPrompts, validateSettings, validateTable } from './validation';
import type { TableState } from './workbook-state';
import { columnOfCell } from './write-table';

/** The parts of a standing table that may be wanting, as loaded. */
export interface TableParts {
  readonly place: TableState;
  /** What stands in the computed columns, by code name. */
  readonly computed: ReadonlyMap<string, readonly unknown[]>;
  /** Of a table that was never marked as finished; else empty. */
  readonly validations: ReadonlyMap<string, Excel.DataValidation>;
  readonly settings: readonly Excel.Range[];
}

/** What is done with the formulas of computed columns. */
export interface FormulaCare {
  readonly fill: boolean;
  /** Whether the declared formula is to take the place of a written one. */
  readonly isOutdated: (declared: string, written: unknown) => boolean;
  /** Blank cells among filled ones are somebody's: a column is filled only where all of it is blank. */
  readonly keepsBlanks?: boolean;
}

/**
 * The parts of these tables, and what else is asked for with them: one request, or as many as the formulas
 * take. `isFinished`: only the computed columns are looked at.
 */
export async function readParts<T>(
  context: Excel.RequestContext,
  tables: readonly { readonly place: TableState; readonly isFinished: boolean }[],
  queue: () => T,
): Promise<{ readonly asked: T; readonly parts: readonly TableParts[] }> {
  const computed = tables.flatMap(({ place }) =>
    computedColumns(place).map(({ code, formula }): BodyColumn => {
      return { place, code, what: 'formulas', bytes: formulaBytes(formula) };
    }),
  );
  const { asked, cells } = await readBodyColumns(context, computed, () => ({
    others: queue(),
    besides: tables.map(({ place, isFinished }) => queueBesides(place, isFinished)),
  }));
  const parts = tables.map(({ place }, at): TableParts => {
    const codes = computedColumns(place).map(({ code }) => code);
    return {
      place,
      computed: new Map(codes.map((code) => [code, cells(place, code) ?? []])),
      ...(asked.besides[at] ?? { validations: new Map(), settings: [] }),
    };
  });
  return { asked: asked.others, parts };
}

function queueBesides(
  place: TableState,
  isFinished: boolean,
): Pick<TableParts, 'validations' | 'settings'> {
  const codes = isFinished ? [] : [...place.columns.keys()];
  const isSettings =
    place.table === 'Settings' &&
    !isFinished &&
    place.columns.has('item') &&
    place.columns.has('value');
  return {
    validations: new Map(
      codes.flatMap((code): [string, Excel.DataValidation][] => {
        const cells = columnCells(place, code);
        if (!cells) return [];
        return [[code, cells.dataValidation.load('type,rule,prompt,ignoreBlanks')]];
      }),
    ),
    settings: (isSettings ? ['item', 'value'] : []).flatMap(
      (code) => columnCells(place, code)?.load('values,numberFormat') ?? [],
    ),
  };
}

/** Some cell of a computed column is blank: Excel fills them only while an option of the user is on. */
export function hasGaps({ computed }: TableParts): boolean {
  return [...computed.values()].some((cells) => cells.includes(''));
}

/**
 * Blank formulas and those that are outdated, and of an unfinished table the lists and
 * formats that are not there. Gives headers left without formula.
 */
export function finishTable(
  parts: TableParts,
  known: KnownColumns,
  names: OwnNames,
  usable: (name: ReferenceName) => boolean,
  formulas: FormulaCare = { fill: true, isOutdated: () => false },
): string[] {
  const { place, computed, validations } = parts;
  const written = new Map(
    [...computed].map(([code, cells]) => {
      const declared = tableNamed(place.table).columns[code]?.formula ?? '';
      return [code, cells.map((cell) => (formulas.isOutdated(declared, cell) ? '' : cell))];
    }),
  );
  const hasNoRule = (code: string) => validations.get(code)?.type === 'None';
  // An input message alone may be somebody's.
  const isBare = (code: string) => hasNoRule(code) && !validations.get(code)?.prompt.message;
  validateTable(place, names, usable, isBare);
  renewPrompts(place, validations);
  if (hasNoRule('value')) validateSettings(place, parts.settings[0]?.values ?? [], names);
  for (const validation of validations.values()) {
    // A list of ours from before: a blank behind its name lets everything through.
    const source = validation.rule?.list?.source;
    const isOurs = typeof source === 'string' && /^=[LR]_/.test(source);
    if (isOurs && validation.ignoreBlanks) validation.ignoreBlanks = false;
  }
  formatSettings(parts);
  return formulas.fill ? fillComputed(place, known, written, keptBlanks(computed, formulas)) : [];
}

/** Of columns in which something stands the cells that are blank, by code name. */
function keptBlanks(
  computed: TableParts['computed'],
  { keepsBlanks = false }: FormulaCare,
): ReadonlyMap<string, ReadonlySet<number>> {
  const kept = new Map<string, ReadonlySet<number>>();
  for (const [code, cells] of keepsBlanks ? computed : []) {
    const blank = cells.flatMap((cell, at) => (cell === '' ? [at] : []));
    if (blank.length > 0 && blank.length < cells.length) kept.set(code, new Set(blank));
  }
  return kept;
}

/** Blank cells of 設定 that are to hold text: else 版次 1.0 becomes 1. */
function formatSettings({ place, settings: [items, values] }: TableParts): void {
  const column = tableNamed(place.table).columns['value'];
  if (!items || !values || !column) return;
  items.values.forEach(([item]: CellValue[], at: number) => {
    const format = columnOfCell(column, [item ?? '']).numberFormat;
    const isPlain = values.numberFormat[at]?.[0] === 'General' && values.values[at]?.[0] === '';
    if (isPlain && format !== 'General') values.getCell(at, 0).numberFormat = [[format]];
  });
}
