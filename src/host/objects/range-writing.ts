import { refusePartOfArray } from '../model/array-parts';
import { isWholeColumns, isWholeRows, type Rect } from '../model/rect';
import { fillCalculatedColumns } from '../model/table-calculated';
import { growTables } from '../model/table-growth';
import { HostError, invalidArgument } from '../protocol/host-error';
import { isNumberFormat } from '../display/display-text';
import { readInput } from './cell-input';
import { assertFormula } from './formula-syntax';
import { assertCellsWritable, assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';

/**
 * A value for each cell: a block of the range's size, or one value for all. Null means that the
 * cell stays as it is.
 */
function forEachCell(
  target: RangeTarget,
  value: unknown,
  write: (row: number, column: number, value: unknown) => void,
  beforeWriting?: () => void,
): void {
  const { row, column, rows, columns } = target.rect;
  if (!Array.isArray(value)) {
    if (value === null) return;
    const rect = unwhole(target);
    beforeWriting?.();
    for (let r = rect.row; r < rect.row + rect.rows; r++) {
      for (let c = rect.column; c < rect.column + rect.columns; c++) write(r, c, value);
    }
    return;
  }
  const block: readonly unknown[] = value;
  const fits =
    block.length === rows && block.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    throw invalidArgument(`The block does not have the size of ${target.address}.`);
  }
  beforeWriting?.();
  for (const [r, line] of (block as readonly unknown[][]).entries()) {
    for (const [c, cell] of line.entries()) {
      if (cell !== null) write(row + r, column + c, cell);
    }
  }
}

function unwhole({ rect, address }: RangeTarget): Rect {
  if (isWholeColumns(rect) || isWholeRows(rect)) {
    throw new HostError('OperationCellsExceedLimit', `${address} is too large to be written.`);
  }
  return rect;
}

/** `values` and `formulas` alike: a text may be a number, a date, a formula. */
export function writeCells(target: RangeTarget, value: unknown): void {
  const { sheet, session } = target;
  assertCellsWritable(target);
  const year = session.options.now().getFullYear();
  // `values` directly below a table expand it (Microsoft's "Coauthoring in Excel add-ins", 「Avoid
  // table row coauthoring conflicts」), whatever cells are blank among them.
  const grow = () => {
    refusePartOfArray(sheet.part.cells, target.rect);
    if (fillsAny(value)) growTables(sheet, target.rect);
  };
  const write = (row: number, column: number, cell: unknown) => {
    const merge = sheet.merges.at(row, column);
    // Of a merged area only the first cell holds anything.
    if (merge && (merge.row !== row || merge.column !== column)) return;
    if (typeof cell === 'number' || typeof cell === 'boolean') sheet.setValue(row, column, cell);
    else if (typeof cell === 'string') writeText(target, row, column, cell, year);
    else throw invalidArgument('A cell takes a text, a number or a boolean.');
  };
  forEachCell(target, value, write, grow);
  const { row: top, column: left } = target.rect;
  const lines = Array.isArray(value) ? (value as readonly (readonly unknown[])[]) : undefined;
  const isEntered = lines
    ? (row: number, column: number) => lines[row - top]?.[column - left] !== null
    : () => value !== null;
  fillCalculatedColumns(sheet, target.rect, isEntered);
}

function fillsAny(value: unknown): boolean {
  return Array.isArray(value) ? value.some(fillsAny) : value !== null && value !== '';
}

function writeText(
  { sheet, session }: RangeTarget,
  row: number,
  column: number,
  text: string,
  year: number,
): void {
  if (text.length > 32_767) throw invalidArgument('A cell holds at most 32,767 characters.');
  const { numberFormat, quotePrefix } = sheet.styleOf(row, column);
  const input = readInput(text, {
    numberFormat,
    currentYear: year,
    date1904: sheet.workbook.date1904,
    formatProtects: !session.quirks.get('formulasInTextCells'),
  });
  const quoted = input.kind === 'value' && input.quoted === true;
  if (quoted !== quotePrefix) {
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { quotePrefix: quoted });
  }
  if (input.kind === 'formula') {
    assertFormula(input.formula);
    sheet.setFormula(row, column, input.formula);
    return;
  }
  sheet.setValue(row, column, input.value);
  if (input.numberFormat !== undefined && numberFormat === 'General') {
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: input.numberFormat });
  }
}

export function writeNumberFormats(target: RangeTarget, value: unknown): void {
  assertFormatWritable(target.sheet, 'formatCells');
  const { sheet, rect } = target;
  const only = onlyFormat(value);
  if (only !== undefined) {
    sheet.patchStyle(rect, { numberFormat: checkedFormat(only) });
    return;
  }
  forEachCell(target, value, (row, column, format) => {
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: checkedFormat(format) });
  });
}

/** One format for all cells, alone or as a block of one: Microsoft's tutorial gives it so to a column. */
function onlyFormat(value: unknown): string | undefined {
  const given: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const only: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  return typeof only === 'string' ? only : undefined;
}

function checkedFormat(format: unknown): string {
  if (typeof format !== 'string') throw invalidArgument('A number format is a text.');
  if (!isNumberFormat(format)) throw invalidArgument(`${format} is no number format.`);
  return format;
}
