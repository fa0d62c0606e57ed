import type { Parsed } from './cell-fault';
import { cellType } from './cell-fault';
import type { Column, ColumnKind } from './column';
import { parseDateCell } from './date-cell';
import type { Day } from './day';
import type { CellValue } from './fault';
import { plain, plainHyphens } from './identity';
import { parseChoice } from './list-entry';
import type { Choice, ListName } from './lists';
import { parseNumber } from './number';
import { parsePeriod, periodOfNumber } from './period';
import { splitNames } from './split-names';

export interface ColumnOptions {
  readonly width?: number;
  readonly help?: string;
  /** What asks for it, where the procedure or the standard does. */
  readonly authority?: string;
  /** Of a date that may well lie before 民國 100: an appointment, a document. */
  readonly longAgo?: true;
  /** Of a column that workbooks of the first version lack. */
  readonly since?: 2;
}

const TEXT_FORMAT = '@';
const DATE_FORMAT = '[$-404]e/mm/dd';

/** A number in a text column is its digits: 115 is 「115」. */
function asText(value: CellValue): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
}

function frame(kind: ColumnKind, header: string, width: number, options: ColumnOptions) {
  const { since, authority } = options;
  return {
    kind,
    header,
    width: options.width ?? width,
    help: options.help ?? '',
    ...(since && { since }),
    ...(authority !== undefined && { authority }),
  };
}

export function text(header: string, options: ColumnOptions = {}): Column<string | null> {
  return {
    ...frame('text', header, 16, options),
    numberFormat: TEXT_FORMAT,
    type: cellType<string | null>(null, (value) => ({ value: asText(value) })),
  };
}

/** A number of a row (or of the row it refers to): half-width and without spaces, however typed. */
export function id(header: string, options: ColumnOptions = {}): Column<string | null> {
  return {
    ...frame('text', header, 13, options),
    numberFormat: TEXT_FORMAT,
    type: cellType<string | null>(null, (value) => ({
      value: plainHyphens(plain(asText(value))).replace(/\s+/g, ''),
    })),
  };
}

/** 期別: 115, 115上, 115Q1, 115-03; another spelling of one of these is that one. */
export function period(header: string, options: ColumnOptions = {}): Column<string | null> {
  return {
    ...id(header, options),
    type: cellType<string | null>(null, parsePeriodCell),
  };
}

function parsePeriodCell(value: CellValue): Parsed<string> {
  const found = typeof value === 'number' ? periodOfNumber(value) : parsePeriod(asText(value));
  if (found === null) return { code: 'notPeriod' };
  const { label } = found;
  const isDate = typeof value === 'number' && parsePeriod(String(value)) === null;
  return isDate
    ? { value: label, fault: { code: 'notPeriod', suggestion: label } }
    : { value: label };
}

/** Text of several lines: wrapped, wide. */
export function long(header: string, options: ColumnOptions = {}): Column<string | null> {
  return {
    ...frame('long', header, 36, options),
    numberFormat: TEXT_FORMAT,
    type: cellType<string | null>(null, (value) => ({ value: asText(value) })),
  };
}

/** A real Excel date shown in 民國 form. */
export function date(header: string, options: ColumnOptions = {}): Column<Day | null> {
  return {
    ...frame('date', header, 12, options),
    numberFormat: DATE_FORMAT,
    type: cellType<Day | null>(null, (value) => parseDateCell(value, options.longAgo)),
  };
}

export function number(header: string, options: ColumnOptions = {}): Column<number | null> {
  return {
    ...frame('number', header, 10, options),
    numberFormat: 'General',
    type: cellType<number | null>(null, parseNumber),
  };
}

export function choice<N extends ListName>(
  header: string,
  list: N,
  options: ColumnOptions = {},
): Column<Choice<N> | null> {
  return {
    ...frame('choice', header, 12, options),
    numberFormat: TEXT_FORMAT,
    list,
    type: cellType<Choice<N> | null>(null, (value) => parseChoice(list, value)),
  };
}

/** Several entries of one list, separated by 「、」. */
export function choices<N extends ListName>(
  header: string,
  list: N,
  options: ColumnOptions = {},
): Column<readonly Choice<N>[]> {
  return {
    ...frame('choices', header, 14, options),
    numberFormat: TEXT_FORMAT,
    list,
    type: cellType<readonly Choice<N>[]>([], (value) => parseChoices(list, value)),
  };
}

function parseChoices<N extends ListName>(list: N, value: CellValue): Parsed<readonly Choice<N>[]> {
  const chosen: Choice<N>[] = [];
  let strange = false;
  for (const part of splitNames(asText(value))) {
    const parsed = parseChoice(list, part);
    if (!('value' in parsed)) return parsed;
    if (!chosen.includes(parsed.value)) chosen.push(parsed.value);
    strange ||= parsed.fault !== undefined;
  }
  if (!strange) return { value: chosen };
  return { value: chosen, fault: { code: 'strangeCharacter', suggestion: chosen.join('、') } };
}

/** Names of people, separated by 「、」; blank gives []. Kept as written. */
export function names(header: string, options: ColumnOptions = {}): Column<readonly string[]> {
  return {
    ...frame('names', header, 18, options),
    numberFormat: TEXT_FORMAT,
    type: cellType<readonly string[]>([], (value) => ({ value: splitNames(asText(value)) })),
  };
}

/** A formula of the sheet; the value read is shown to people and never trusted. */
export function computed(
  header: string,
  formula: string,
  options: ColumnOptions & { readonly numberFormat?: string } = {},
): Column<string | number | null> {
  return {
    ...frame('computed', header, 12, options),
    // Not text: Excel keeps a formula typed into a text cell as its letters.
    numberFormat: options.numberFormat ?? 'General',
    formula,
    type: asItIs(),
  };
}

/** Text or number, as it is. */
export function mixed(header: string, options: ColumnOptions = {}): Column<string | number | null> {
  return {
    ...frame('mixed', header, 20, options),
    numberFormat: 'General',
    type: asItIs(),
  };
}

function asItIs() {
  return cellType<string | number | null>(null, (value) => ({
    value: typeof value === 'number' ? value : asText(value),
  }));
}
