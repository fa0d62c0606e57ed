/**
 * A text with the one kind of line break that a cell has. Files and clipboards of Windows have CR LF: in a
 * cell it would be another text after the workbook was saved and opened again, and what was written could
 * not be taken back.
 */
export function withCellBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
