import { cellText } from '../cell-text';
import { bodySize, type PlannedCell } from './planned-row';
import { textEms } from './wrap-text';

/** What goes into a cell for a text of the paper, and its number format. */
export interface PaperCell {
  readonly value: string | number;
  readonly numberFormat: string;
}

/** Longer text in a cell of format @ can show as ### in older Excel. */
const longestTextCell = 255;
/** As Excel writes it with the format 0; more digits it would not keep. */
const plainInteger = /^(?:0|[1-9]\d{0,14})$/;
/** A number is not wrapped but shown as ### where it does not fit: with less room it stays text. */
const roomShare = 0.8;

/** Cells of digits alone are set in this font (Latin letters of formal papers). */
export const digitsFont = 'Times New Roman';
/** Numbers with their signs, and dates in figures. */
export const digitsAlone = /^[-+−]?\d[\d.,/:]*[%％]?$/;

/**
 * Text goes in as text: 「115/09/30」 stays what it is. A plain integer is a number that looks the
 * same, since Excel marks numbers kept as text with a green corner. `points`: width of the cell.
 */
export function paperCell(
  { text, look, value, format }: Pick<PlannedCell, 'text' | 'look' | 'value' | 'format'>,
  points: number,
): PaperCell {
  if (value !== undefined) return { value, numberFormat: format ?? 'General' };
  const room = (points * roomShare) / Math.max(look.size, bodySize);
  if (plainInteger.test(text) && textEms(text) <= room) {
    return { value: Number(text), numberFormat: '0' };
  }
  return { value: cellText(text), numberFormat: text.length > longestTextCell ? 'General' : '@' };
}
