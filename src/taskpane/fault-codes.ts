import type { Refusal } from '../app/refusal';

// English for what the program says in Chinese, by the code of the failure.

const busy = 'Excel is busy and this was not completed. Please wait a moment and try again.';
const tooLarge =
  'More data was sent at once than Excel allows, so this was not completed. Move old rows that are no longer needed to another workbook and try again.';
const layoutConflict =
  'Merged cells, a filter or adjoining data stand where something has to be written. Unmerge the cells or clear the filter and try again.';
const switched = 'Another workbook is in use. Come back to this one, click any cell and try again.';
const unsupported =
  'This version of Excel does not support it. Please use Excel 2021 or a later version.';
const shared =
  'Where the title bar says Shared, the workbook is shared in the old way and can have no tables: stop sharing it under Review ▸ Share Workbook (Legacy), and use co-authoring in OneDrive or SharePoint instead.';
const checkAgain = 'It may just have been deleted or renamed. Please check again.';

export function unknownCode(code: string): string {
  return `Excel could not complete this (code ${code}). Save the file and try again; if it still fails, tell your IT staff the code.`;
}

export const englishWorkbookErrors: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'A cell is being edited in Excel. Press Enter or Esc to finish and try again.',
  AccessDenied:
    'The sheet or workbook is protected or open as read-only, so nothing was changed. Take the protection off under Review, or save a copy that can be edited, and try again; where a yellow bar says Protected View, choose Enable Editing first.',
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RangeExceedsLimit: tooLarge,
  OperationCellsExceedLimit: tooLarge,
  ChangedMeanwhile:
    'There are many rows, which are read in parts, and somebody added or removed some in between: nothing was changed. Please try again.',
  MemoryLimitReached: 'Excel is short of memory. Close other workbooks and try again.',
  ItemNotFound: `A sheet, table or column that is needed was not found. ${checkAgain}`,
  InvalidReference: `The cell to go to is no longer there. ${checkAgain}`,
  InvalidArgument:
    'Excel did not accept what was to be written, and this was not completed. Please check the data again and try once more.',
  InvalidBinding: 'The link to the sheet has become invalid. Close the pane and open it again.',
  ItemAlreadyExists:
    'The workbook already has a sheet, table or name of this name. Rename it and try again.',
  FilteredRangeConflict: layoutConflict,
  InsertDeleteConflict: layoutConflict,
  MergedRangeConflict: layoutConflict,
  PivotTableRangeConflict: layoutConflict,
  NonBlankCellOffSheet: layoutConflict,
  InactiveWorkbook: switched,
  InvalidSelection: switched,
  ActivityLimitReached: busy,
  RequestAborted: busy,
  ServiceNotAvailable: busy,
  Conflict:
    'The workbook was changed meanwhile, so this was not done. Wait a moment, look again and try once more.',
  HostRestartNeeded: 'Excel has to be restarted. Save, close Excel and open it again.',
  InvalidOrTimedOutSession:
    'The connection to Excel was lost. Refresh the page or open the workbook again.',
  ApiNotFound: unsupported,
  ApiNotAvailable: unsupported,
  UnsupportedOperation: `Excel does not support this in its present state. ${shared}`,
  GeneralException: `Excel could not complete this (code GeneralException). If several sheets are selected, a sheet is being renamed or another workbook is in use, come back to this workbook, click a cell of a single sheet and try again. ${shared} If it still fails, save the file and open Excel again, or tell your IT staff the code.`,

  NotTakenBack:
    'Cancelled, but Excel did not let the sheets that had just been added be removed: unfinished sheets are still in the workbook, and the data that was there is unchanged. Doing it again clears or completes them first; they can be deleted by hand too.',
  NoSuchTable: `The table was not found. ${checkAgain}`,
  NoSuchSheet: `The sheet was not found. ${checkAgain}`,
  NoSuchRow: `The row was not found. ${checkAgain}`,
  NoSuchColumn: `The column was not found. ${checkAgain}`,
  EmptySelection: 'The selected range has no data. Select the list together with its headers.',
  BigSelection: 'The selected range is too large. Select only the list, together with its headers.',
  CellsBelow:
    'Data stands right below the table, so no row could be added and nothing was changed. Take those rows into the table or move them away, at least one row apart, and try again.',
  TableToTheEnd:
    'A table reaches the last row of its sheet, so there is nowhere below it for a row and this was not completed. Make it as long as its data under Table Design ▸ Resize Table, or delete the blank rows above it, and try again.',
  TextTooLong:
    'A text is longer than a cell holds, so nothing was written. Shorten it and try again.',
  JournalUnreadable:
    'The workbook’s record of changes cannot be read, so nothing was changed. Save a copy, then in desktop Excel use File ▸ Info ▸ Check for Issues ▸ Inspect Document, remove only Custom XML Data and try again: the rows stay, but earlier steps can no longer be undone, and kept mappings and views are emptied.',
  PaperRemoved:
    'A sheet that was being made was removed or renamed and this was not completed; another pane or person may be making it too. See whether the workbook already has a new one, and make it again if it is needed.',
  WrittenAtRisk:
    'Text that people wrote on the sheets has no place on the new ones, so nothing was replaced. To keep the old sheets rename them first; if they are not needed choose Replace anyway.',
  RepairRefused: 'The repair cannot be done as the workbook stands; nothing was changed.',
  Date1904:
    'This workbook uses the 1904 date system, which puts every date 1,462 days (about four years) off, so this was not done. Under File ▸ Options ▸ Advanced, When calculating this workbook, turn off Use 1904 date system and try again; look over dates that were already typed. Saving under another name does not change it.',
};

export const englishRefusals: Readonly<Record<Exclude<Refusal['code'], 'verifyOnly'>, string>> = {
  cancelled:
    'The check was cancelled. What is shown is still what was found before, and the workbook is unchanged.',
  calledOff: 'Cancelled. The workbook is as it was before.',
  noTables:
    'This workbook has no tables of management reviews, or lacks the one that is needed. Create the sheets first, or open the right file.',
  notAdopted: 'This table cannot be filled from this list. Fill it in in the sheet.',
  badList: 'The list cannot be read, and nothing was written.',
  undecided: 'Some questions are not answered yet; nothing was written.',
  noReviews:
    'Which meeting it is cannot be told, as something it takes is missing on 管審會議. Check, correct what is listed there and try again.',
  noReview:
    'There is no such meeting on 管審會議. Add a row with its number and date, with the status 籌備中 for one to come and 已召開 for one that was held, and try again.',
  notAReview:
    'This is not a management review on 管審會議. Choose another meeting, or correct its kind there.',
  noSubject: 'What the paper is about is not chosen, or cannot be found.',
  notApproved:
    'Only the agenda of an approved meeting is kept. Set its status on 管審會議 to 已核定 first.',
  sampleOverData: 'The workbook already has its tables; no sample is added to them.',
  tooBigToUndo:
    'This is more than the record of changes holds, so it could not be undone in one step and nothing was written. Apply fewer at a time, and take a list over in several parts.',
  laterJournal:
    'The workbook’s record of changes is of a later version, so nothing was changed. Please use the later version.',
  noEntry:
    'What is to be undone is no longer on record: only the latest changes are kept. Nothing was changed.',
  changedMeanwhile:
    'The workbook has changed since it was read, so nothing was written. Look again and try once more.',
};
