import { bytesInPart } from '../workbook/edit/journal-part';
import { Refusal } from './refusal';

/**
 * What the journal may hold: the oldest entries go first. In bytes as Excel is sent them, for Excel on the
 * web takes 5 MB in one request, in which a part of an edit stands beside the journal.
 */
export const journalLimits = { entries: 30, entry: 3_000_000, all: 3_000_000 } as const;

/** Whether an entry is beyond what the journal holds: the change then has no step back. */
export function isTooBig(entry: object): boolean {
  // Piece by piece: of what is far too much the text alone would take as much as the tables.
  let bytes = 0;
  for (const [name, part] of Object.entries(entry) as [string, unknown][]) {
    for (const piece of Array.isArray(part) ? part : [{ [name]: part }]) {
      bytes += bytesInPart(JSON.stringify(piece));
      if (bytes > journalLimits.entry) return true;
    }
  }
  return false;
}

export function tooBigToUndo(): Refusal {
  return new Refusal(
    'tooBigToUndo',
    '這次要寫入的內容太多，變更紀錄放不下，無法一步復原，所以沒有寫入任何內容。請減少一次套用的項目（清單請分成幾份），分次進行。',
  );
}
