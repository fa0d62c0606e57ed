import { faultText } from '../../src/taskpane/fault-text';
import { faultMessages } from '../../src/taskpane/fault-messages';

/** What is told of a fault is a sentence of ours, and never the program's own. */
export function untrue(error: unknown): string[] {
  if (error === undefined) return [];
  const text = faultText(error);
  if (text === faultMessages.unexpected) return [`told as unexpected: ${said(error)}`];
  const isCode = /Injected|undefined|null|\[object|\bat \w+\.|Error\b/.test(text);
  return isCode || !/[。！]$/.test(text.trim()) ? [`told: ${text}`] : [];
}

/** What is told of a fault that has changed something, though it says that nothing was. */
export function denied(error: unknown): string[] {
  const text = error === undefined ? '' : faultText(error);
  return NOTHING_CHANGED.test(text) ? [`told: ${text}`] : [];
}

const NOTHING_CHANGED = /沒有(?:寫入|變更)|(?:內容|活頁簿|資料)沒有變更|什麼都沒有/;

export function said(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message}`.slice(0, 160) : String(error);
}
