import { growTables } from '../../host/model/table-growth';
import type { Rect } from '../../host/model/rect';
import type { SheetModel } from '../../host/model/sheet-model';
import type { StylePatch } from '../../host/model/style';
import { readTypedEntry, staysText } from '../typed-entry';
import { assertPastable } from './assert-pastable';
import type { PastedBlock, PastedCell } from './pasted-block';

/** What the block fills: again and again where the selection is a whole number of times as large. */
export function filledBy({ rows, columns }: Pick<PastedBlock, 'rows' | 'columns'>, at: Rect): Rect {
  return {
    row: at.row,
    column: at.column,
    rows: at.rows % rows === 0 ? at.rows : rows,
    columns: at.columns % columns === 0 ? at.columns : columns,
  };
}

/** Writes cells of another program over the selected ones; nothing is written if one refuses. */
export function writeBlock(sheet: SheetModel, block: PastedBlock, selected: Rect): Rect {
  const rect = filledBy(block, selected);
  assertPastable(sheet, rect);
  growTables(sheet, rect);
  if (block.merges.length > 0) sheet.merges.remove(rect);
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) {
      const cell = block.cells[r % block.rows]?.[c % block.columns];
      writeCell(sheet, rect.row + r, rect.column + c, cell ?? { text: '' });
    }
  }
  for (let r = 0; r < rect.rows; r += block.rows) {
    for (let c = 0; c < rect.columns; c += block.columns) {
      for (const merge of block.merges) {
        const place = { row: rect.row + r + merge.row, column: rect.column + c + merge.column };
        sheet.merges.add({ ...merge, ...place });
      }
    }
  }
  return rect;
}

/** A cell formatted as text stays text, whatever comes. */
function writeCell(sheet: SheetModel, row: number, column: number, pasted: PastedCell): void {
  const { numberFormat } = sheet.styleOf(row, column);
  const { text, value, isText = false, style } = pasted;
  const place = { row, column, rows: 1, columns: 1 };
  if (numberFormat === '@' || isText) {
    sheet.setValue(row, column, text === '' ? null : text);
    const look = isText && numberFormat !== '@' ? withText(style, text) : style;
    if (look) sheet.patchStyle(place, numberFormat === '@' ? withoutFormat(look) : look);
    return;
  }
  const entry = value === undefined ? readTypedEntry(text, numberFormat) : undefined;
  if (entry?.kind === 'formula') sheet.setFormula(row, column, entry.formula);
  else sheet.setValue(row, column, entry ? entry.value : (value ?? null));
  const typed = entry?.kind === 'value' && numberFormat === 'General' ? entry.numberFormat : null;
  const look =
    typed && style?.numberFormat === undefined ? { ...style, numberFormat: typed } : style;
  if (look) sheet.patchStyle(place, look);
}

/** What would read as something else when it is edited becomes a text for good. */
function withText(style: StylePatch | undefined, text: string): StylePatch | undefined {
  return text === '' || staysText(text) ? style : { ...style, numberFormat: '@' };
}

function withoutFormat({ numberFormat: _, ...rest }: StylePatch): StylePatch {
  return rest;
}
