import { WorkbookError } from '../excel-errors';
import { jsonInXml } from '../json-in-xml';
import { bytesOf } from '../requests';
import { loadUnfinished, takeUnfinished, type Unfinished, unfinishedOf } from './unfinished';

// A custom XML part travels with the file and is seen by nobody: the journal of our changes in it.
const namespace = 'urn:isms-management-review:journal';

/** Asked for; filled by the next sync. */
export interface JournalParts {
  readonly parts: Excel.CustomXmlPartCollection | Excel.CustomXmlPartScopedCollection;
}

/** Where the journal is kept, and what it says. */
export interface StoredJournal {
  readonly part: Excel.CustomXmlPart | undefined;
  /** '' where there is none. */
  readonly text: string;
}

export function queueJournalParts(context: Excel.RequestContext): JournalParts {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  return { parts: parts.load('items/id') };
}

/** Asks for what the part says; to be called after the sync that filled the parts. */
export function queueJournalText({ parts }: JournalParts): () => StoredJournal {
  const [part] = parts.items;
  const xml = part?.getXml();
  return () => ({ part, text: part && xml ? textOf(xml.value) : '' });
}

/** The journal, for reading only. */
export interface ReadJournal {
  readonly text: string;
  /** Whether an entry is done, or taken back, in part only. */
  readonly isUnfinished: (entry: string) => boolean;
}

export async function readJournal(context: Excel.RequestContext): Promise<ReadJournal> {
  const { stored, unfinished } = await storedJournal(context);
  return { text: stored.text, isUnfinished: unfinishedOf(unfinished) };
}

/** Puts what `next` makes of the journal, in which that entry is `finished`; gives what it said. */
export async function keepJournal(
  context: Excel.RequestContext,
  next: (stored: string) => string,
  finished?: string,
): Promise<string> {
  const { stored, unfinished } = await storedJournal(context);
  const text = next(stored.text);
  const put = text === stored.text ? undefined : queueJournal(context, stored, text);
  if (finished !== undefined && unfinishedOf(unfinished)(finished)) {
    takeUnfinished(context, unfinished, finished);
  }
  await context.sync();
  if (put) await joinJournals(context, put, next);
  return stored.text;
}

async function storedJournal(
  context: Excel.RequestContext,
): Promise<{ readonly stored: StoredJournal; readonly unfinished: Unfinished }> {
  const parts = queueJournalParts(context);
  const unfinished = loadUnfinished(context);
  await context.sync();
  const text = queueJournalText(parts);
  await context.sync();
  return { stored: text(), unfinished };
}

/** A text that was put for the journal, and what it was put over. */
export interface JournalPut {
  /** As it stands in the part, whose reading it is compared with: `<` is written otherwise there. */
  readonly text: string;
  readonly over: StoredJournal;
  /** Filled by the sync that puts it: what the part said the moment before. */
  readonly held: { readonly value: string } | undefined;
  /** Where there was no part: those that have come since. */
  readonly come: JournalParts | undefined;
}

/** Queues the journal's new text, in front of the changes it tells of. */
export function queueJournal(
  context: Excel.RequestContext,
  over: StoredJournal,
  text: string,
): JournalPut {
  const kept = jsonInXml(text);
  const xml = `<journal xmlns="${namespace}">${kept}</journal>`;
  const { part } = over;
  const held = part?.getXml();
  const come = part ? undefined : queueJournalParts(context);
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  return { text: kept, over, held, come };
}

/** What the part said the moment before a text was put that has been put. */
export function heldBefore({ held, over }: JournalPut): string {
  return held ? textOf(held.value) : over.text;
}

/**
 * Where others have written between our look and our write, their entries are put in again: `next` makes
 * the text anew, of what they had written. Gives whether it stands: somebody may be quicker each time.
 */
export async function joinJournals(
  context: Excel.RequestContext,
  put: JournalPut,
  next: (stored: string) => string | undefined,
  times = 5,
): Promise<boolean> {
  const theirs = heldBefore(put);
  const come = put.come?.parts.items ?? [];
  if (theirs === put.over.text && come.length === 0) return true;
  if (times === 0) return false;
  const joined = put.come ? await joinParts(context, next) : rejoined(context, put, next);
  await context.sync();
  return joinJournals(context, joined, next, times - 1);
}

/** Over a third's text, too, who has not seen what the second wrote: what we have seen of it stays in. */
function rejoined(
  context: Excel.RequestContext,
  put: JournalPut,
  next: (stored: string) => string | undefined,
): JournalPut {
  const all = withEntriesOf(heldBefore(put), put.text, put.over.text);
  return queueJournal(context, { ...put.over, text: put.text }, next(all) ?? all);
}

/** An entry of somebody else that could not be put in again is told; what both wrote stands. */
export async function unjoinedBy(
  context: Excel.RequestContext,
  put: JournalPut | undefined,
  next: (stored: string) => string | undefined,
): Promise<string[]> {
  if (!put) return [];
  try {
    if (await joinJournals(context, put, next)) return [];
  } catch {
    // It is told below, as is that somebody was quicker each time.
  }
  return ['其他人在同一刻所寫的變更紀錄未能保留，那一步可能無法一鍵復原；資料本身不受影響。'];
}

/** Several have made the first part of all: the first of them stays, with what all of them say. */
async function joinParts(
  context: Excel.RequestContext,
  next: (stored: string) => string | undefined,
): Promise<JournalPut> {
  const { parts } = queueJournalParts(context);
  await context.sync();
  const held = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  const texts = held.map(({ xml }) => textOf(xml.value));
  const all = texts.reduce((one, other) => withEntriesOf(one, other), '');
  const put = { part: held[0]?.part, text: texts[0] ?? '' };
  const joined = queueJournal(context, put, next(all) ?? all);
  for (const { part } of held.slice(1)) part.delete();
  return joined;
}

interface Text {
  readonly version: number;
  readonly entries: readonly { readonly id: string; readonly at: string }[];
}

/** A journal's text with the entries of another that it lacks, but for those that stood in a third. */
function withEntriesOf(text: string, other: string, but = ''): string {
  if (text === '') return other;
  if (other === '') return text;
  const [one, two] = [text, other].map((each) => JSON.parse(each) as Text);
  if (one?.version !== 1 || two?.version !== 1) return text;
  const known = but === '' ? [] : (JSON.parse(but) as Text).entries;
  const ids = new Set([...one.entries, ...known].map(({ id }) => id));
  const more = two.entries.filter(({ id }) => !ids.has(id));
  // Newest first; the sort leaves those of one minute in their order.
  const entries = [...one.entries, ...more].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : 0,
  );
  return JSON.stringify({ version: 1, entries });
}

/** Takes a text back that was put, and only where it still stands: `before` is said again. */
export async function takeJournalBack(
  context: Excel.RequestContext,
  { text, over }: JournalPut,
  { parts }: JournalParts,
  before: string,
): Promise<void> {
  const said = parts.items.map((part) => ({ part, xml: part.getXml() }));
  if (said.length > 0) await context.sync();
  for (const { part } of said.filter((each) => textOf(each.xml.value) === text)) {
    if (over.part) queueJournal(context, { part, text }, before);
    else part.delete();
  }
}

/** What a text of the journal takes of a request, and of the answer that holds it. */
export function bytesInPart(json: string): number {
  return bytesOf(jsonInXml(json));
}

/** @throws WorkbookError where the part is not as we write it: better than to write over it. */
function textOf(xml: string): string {
  const start = /<journal\b[^<>]*>/.exec(xml);
  if (!start) throw journalUnreadable();
  if (start[0].endsWith('/>')) return '';
  const from = start.index + start[0].length;
  const to = xml.lastIndexOf('</journal>');
  if (to < from) throw journalUnreadable();
  return xml
    .slice(from, to)
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'");
}

/** Another program has changed it, or a file was mended: our parts can be removed as a whole. */
export function journalUnreadable(): WorkbookError {
  return new WorkbookError(
    'JournalUnreadable',
    '活頁簿裡的變更紀錄無法判讀，所以沒有變更任何內容。請另存備份，再用電腦版 Excel 的「檔案 ▸ 資訊 ▸ 查看是否有問題 ▸ 檢查文件」，只移除「自訂 XML 資料」，然後再試一次：資料列不變，但先前的步驟不能再復原，帶入的對照與儲存的檢視也會清空。',
  );
}
