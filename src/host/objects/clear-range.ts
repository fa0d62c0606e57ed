import type { Arguments } from '../protocol/arguments';
import type { Wire } from '../protocol/wire';
import { assertCellsWritable, assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';

export function clearRange(range: RangeTarget, args: Arguments): Wire {
  const what = args.choice(
    0,
    ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const,
    'All',
  );
  const { sheet, rect } = range;
  if (what === 'Formats') assertFormatWritable(sheet, 'formatCells');
  else assertCellsWritable(range);
  switch (what) {
    case 'All':
      sheet.merges.remove(rect);
      sheet.clear(rect, 'all');
      break;
    case 'Formats':
      sheet.merges.remove(rect);
      sheet.clear(rect, 'formats');
      break;
    case 'Contents':
      sheet.clear(rect, 'contents');
      break;
    case 'Hyperlinks':
      sheet.hyperlinks.clear(rect);
      break;
    case 'RemoveHyperlinks':
      sheet.clear(rect, 'hyperlinks');
      break;
  }
  return null;
}
