import { SHEET_PR_ORDER } from '../xlsx/schema-order';
import { childOf, ensureChild, flag, numberOf, setAttribute, setFlag } from '../xlsx/xml';
import { ModelError } from './model-error';
import type { PrintSetup } from './page-layout';
import type { SheetPart } from './sheet-part';

/** `<pageSetup>`, and the sheet property that says whether pages or a scale count. */
export function readSetup(part: SheetPart): PrintSetup {
  const element = part.child('pageSetup');
  const properties = part.child('sheetPr');
  const fits = flag(properties && childOf(properties, 'pageSetUpPr'), 'fitToPage', false);
  const text = (name: string, absent: string) => element?.getAttribute(name) ?? absent;
  return {
    paperSize: numberOf(element, 'paperSize', 0),
    orientation: text('orientation', 'portrait') === 'landscape' ? 'landscape' : 'portrait',
    scale: numberOf(element, 'scale', 100),
    fit: fits
      ? {
          width: numberOf(element, 'fitToWidth', 1),
          height: numberOf(element, 'fitToHeight', 1),
        }
      : null,
    firstPageNumber: flag(element, 'useFirstPageNumber', false)
      ? numberOf(element, 'firstPageNumber', 1)
      : null,
    pageOrder: text('pageOrder', 'downThenOver') as PrintSetup['pageOrder'],
    blackAndWhite: flag(element, 'blackAndWhite', false),
    draft: flag(element, 'draft', false),
    cellComments: text('cellComments', 'none') as PrintSetup['cellComments'],
    errors: text('errors', 'displayed') as PrintSetup['errors'],
  };
}

export function writeSetup(part: SheetPart, patch: Partial<PrintSetup>): void {
  const element = part.ensure('pageSetup');
  const number = (name: string, value: number | undefined, absent: number, most: number) => {
    if (value === undefined) return;
    if (!Number.isInteger(value) || value < 0 || value > most) {
      throw new ModelError('InvalidArgument', `${name} cannot be ${value}.`);
    }
    setAttribute(element, name, value === absent ? null : String(value));
  };
  number('paperSize', patch.paperSize, 0, 118);
  if (patch.scale !== undefined && patch.scale < 10) {
    throw new ModelError('InvalidArgument', `scale cannot be ${patch.scale}.`);
  }
  number('scale', patch.scale, 100, 400);
  if (patch.fit !== undefined) {
    setFitToPage(part, patch.fit !== null);
    number('fitToWidth', patch.fit?.width ?? 1, 1, 32767);
    number('fitToHeight', patch.fit?.height ?? 1, 1, 32767);
  }
  if (patch.firstPageNumber !== undefined) {
    number('firstPageNumber', patch.firstPageNumber ?? 1, 1, 32767);
    setFlag(element, 'useFirstPageNumber', patch.firstPageNumber !== null, false);
  }
  const text = (name: string, value: string | undefined, absent: string) => {
    if (value !== undefined) setAttribute(element, name, value === absent ? null : value);
  };
  // Excel always writes the orientation; LibreOffice takes landscape from nothing else.
  if (patch.orientation !== undefined) element.setAttribute('orientation', patch.orientation);
  text('pageOrder', patch.pageOrder, 'downThenOver');
  text('cellComments', patch.cellComments, 'none');
  text('errors', patch.errors, 'displayed');
  for (const name of ['blackAndWhite', 'draft'] as const) {
    const value = patch[name];
    if (value !== undefined) setFlag(element, name, value, false);
  }
}

function setFitToPage(part: SheetPart, on: boolean): void {
  const properties = part.ensure('sheetPr');
  setFlag(ensureChild(properties, 'pageSetUpPr', SHEET_PR_ORDER), 'fitToPage', on, false);
}
