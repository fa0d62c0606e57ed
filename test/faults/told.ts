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

export function said(error: unknown): string {
  return error instanceof Error ? `${error.name} ${error.message}`.slice(0, 160) : String(error);
}
