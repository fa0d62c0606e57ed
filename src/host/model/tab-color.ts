import { SHEET_PR_ORDER } from '../xlsx/schema-order';
import { childOf, ensureChild, removeElement } from '../xlsx/xml';
import { argb, isColor, type Colors } from './colors';
import { ModelError } from './model-error';
import type { SheetPart } from './sheet-part';

/** `#RRGGBB` or '' for none. */
export function readTabColor(part: SheetPart, colors: Colors): string {
  const properties = part.child('sheetPr');
  return colors.resolve(properties && childOf(properties, 'tabColor')) ?? '';
}

export function writeTabColor(part: SheetPart, color: string): void {
  if (color !== '' && !isColor(color)) {
    throw new ModelError('InvalidArgument', `'${color}' is no #RRGGBB colour.`);
  }
  const properties = part.ensure('sheetPr');
  const old = childOf(properties, 'tabColor');
  if (old) removeElement(old);
  if (color === '') return;
  ensureChild(properties, 'tabColor', SHEET_PR_ORDER).setAttribute('rgb', argb(color));
}
