import type ExcelJs from 'exceljs';
import type { Look } from '../../workbook/paper/planned-row';
import type { FinishedCell } from './finished-papers';

/** Lines of a cell that are left out, where its row goes on over another. */
export type Open = '' | 'top' | 'bottom' | 'topBottom';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const sides = { left: thin, right: thin } as const;
const boxes = {
  '': { ...sides, top: thin, bottom: thin },
  top: { ...sides, bottom: thin },
  bottom: { ...sides, top: thin },
  topBottom: sides,
} as const;
const vertical = { Top: 'top', Center: 'middle' } as const;

/** One style for all cells of one look, as the manual of exceljs advises. */
export function styles(): (cell: FinishedCell, open?: Open) => Partial<ExcelJs.Style> {
  const known = new Map<string, Partial<ExcelJs.Style>>();
  return ({ text, look, format }, open = '') => {
    const isNumber = /^[-+−]?\d[\d.,/:]*[%％]?$/.test(text);
    const key = JSON.stringify([look, isNumber, format, open]);
    const style = known.get(key) ?? styleOf(look, isNumber, format, open);
    known.set(key, style);
    return style;
  };
}

function styleOf(
  look: Look,
  isNumber: boolean,
  format: string,
  open: Open,
): Partial<ExcelJs.Style> {
  const name = isNumber ? 'Times New Roman' : '標楷體';
  return {
    numFmt: format,
    font: { name, size: look.size, bold: look.bold, color: { argb: 'FF000000' } },
    alignment: { wrapText: true, horizontal: look.align, vertical: vertical[look.vertical] },
    ...(look.border !== 'none' && { border: boxes[open] }),
    ...(look.shaded && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } },
    }),
  };
}
