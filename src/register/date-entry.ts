/** What Excel takes by itself: it knows no 115/3/1. */
export const GREGORIAN_ENTRY = '以西元輸入，例如 2026/3/1';

/** How a date gets into a cell: of the second the pane makes a date while it is open. */
export const DATE_ENTRY = `${GREGORIAN_ENTRY}；窗格開著時也可以輸入民國 115/3/1`;

/** What older programs put into the middle of a column's help to say the first alone. */
const OLDER = /，以西元輸入，例如 [\d/]+/;

/** Whether the input message of a cell is the one with which an older program wrote this help. */
export function isOlderEntry(message: string, help: string): boolean {
  return message === help || (OLDER.test(message) && message.replace(OLDER, '') === help);
}
