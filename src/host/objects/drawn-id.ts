import type { SheetModel } from '../model/sheet-model';

/** As Excel counts what lies over cells: by its number in the drawing and its sheet. */
export function drawnId({
  sheet,
  id,
}: {
  readonly sheet: SheetModel;
  readonly id: string;
}): string {
  const [number = '', again = '0'] = id.split('.');
  const hex = (text: string, digits: number) =>
    Number(text).toString(16).toUpperCase().padStart(digits, '0');
  return `{${hex(number, 8)}-${sheet.id.slice(20, 24)}-${hex(again, 4)}-0000-000000000000}`;
}
