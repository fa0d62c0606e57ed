import type { PrintedShare } from '../../../src/workbook/paper/printed-width';

/** As with 新細明體 12, the Normal font of Taiwan: columns print as wide as they were set. */
export const asOnScreen: PrintedShare = { least: 1, most: 1 };
