import { isRecord } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';
import type { Wire } from '../protocol/wire';
import { assertCellsWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';

// What Excel's built-in Hyperlink style looks like in the Office theme.
const LINK_COLOR = '#0563C1';

/** RangeHyperlink of the first cell, or null. */
export function hyperlinkOf({ sheet, rect, session }: RangeTarget): Wire {
  const link = sheet.hyperlinks.at(rect.row, rect.column);
  if (!link) return null;
  const value = sheet.value(rect.row, rect.column);
  const { numberFormat } = sheet.styleOf(rect.row, rect.column);
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    screenTip: link.tooltip ?? '',
    textToDisplay: link.display ?? session.text(value, numberFormat),
  };
}

/** Sets the link on the range, and text and look of its first cell, as Excel does. */
export function setHyperlink(target: RangeTarget, value: unknown): void {
  const { sheet, rect } = target;
  assertCellsWritable(target);
  if (!isRecord(value)) throw invalidArgument('A hyperlink is an object.');
  const address = text(value, 'address');
  const location = text(value, 'documentReference');
  const display = text(value, 'textToDisplay');
  const tooltip = text(value, 'screenTip');
  if (!address && !location) {
    throw invalidArgument('A hyperlink has an address or a documentReference.');
  }
  sheet.hyperlinks.set({
    rect,
    ...(address ? { address } : {}),
    ...(location ? { location: location.replace(/^#/, '') } : {}),
    ...(tooltip ? { tooltip } : {}),
    ...(display ? { display } : {}),
  });
  const isEmpty = sheet.value(rect.row, rect.column) === null;
  if (display || isEmpty)
    sheet.setValue(rect.row, rect.column, display || (address ?? location ?? ''));
  sheet.patchStyle(rect, { font: { color: LINK_COLOR, underline: 'single' } });
}

function text(value: Record<string, unknown>, key: string): string | undefined {
  const part = value[key];
  if (part === undefined || part === null) return undefined;
  if (typeof part !== 'string') throw invalidArgument(`hyperlink.${key} is a text.`);
  return part;
}
