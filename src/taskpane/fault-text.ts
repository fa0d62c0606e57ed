import { Refusal } from '../app/refusal';
import { WorkbookError } from '../workbook/excel-errors';
import { WrittenAtRisk } from '../workbook/paper/written-box';
import { englishRefusals, englishWorkbookErrors, unknownCode } from './fault-codes';
import { faultMessages } from './fault-messages';
import { spokenLanguage } from './language';
import { asWords } from './learnt';

/** Errors whose message is a sentence written for the reader; any other is the program's. */
const SPOKEN = new Set(['WorkbookError', 'Refusal', 'NoSuchReviewError']);

/**
 * What is said of a failure. The sentences of the program are Chinese; in English the code
 * decides, and what only the Chinese tells (which list, which row) stands behind it.
 */
export function faultText(error: unknown): string {
  if (!(error instanceof Error) || !SPOKEN.has(error.name)) return faultMessages.unexpected;
  return spokenLanguage() === 'zh' ? error.message : (englishOf(error) ?? error.message);
}

/** Why there is no meeting to come, which the panels tell beside their lists too. */
export function noReviewText(reason: string): string {
  return reason === '' || spokenLanguage() === 'zh' ? reason : englishRefusals.noReview;
}

function englishOf(error: Error): string | undefined {
  if (error instanceof WrittenAtRisk) {
    const sheets = error.sheets.join(', ');
    const texts = error.texts.map(({ text }) => `“${text.trim().replace(/\s+/g, ' ')}”`).join(', ');
    return `${englishWorkbookErrors.WrittenAtRisk} (${sheets}${texts === '' ? '' : `: ${texts}`})`;
  }
  if (error instanceof WorkbookError) {
    const known = englishWorkbookErrors[error.code] ?? unknownCode(error.code);
    return detailed.has(error.code) ? `${known} (${asWords(error.message)})` : known;
  }
  if (error instanceof Refusal) {
    // Said in the language of the pane by the pane itself.
    if (error.code === 'verifyOnly') return undefined;
    const known = englishRefusals[error.code];
    return detailed.has(error.code) ? `${known} (${asWords(error.message)})` : known;
  }
  if (error.name === 'NoSuchReviewError') return englishRefusals.notAReview;
  return undefined;
}

/** Where the Chinese sentence names what the code cannot. */
const detailed = new Set([
  'RepairRefused',
  'CellsBelow',
  'TableToTheEnd',
  'TextTooLong',
  'NoSuchColumn',
  'badList',
  'noSubject',
]);
