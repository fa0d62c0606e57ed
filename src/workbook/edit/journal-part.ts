import { WorkbookError } from '../excel-errors';

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

/** What the journal says, for reading only. */
export async function readJournal(context: Excel.RequestContext): Promise<string> {
  return (await storedJournal(context)).text;
}

/** Puts what `next` makes of the journal; gives what it said. */
export async function keepJournal(
  context: Excel.RequestContext,
  next: (stored: string) => string,
): Promise<string> {
  const stored = await storedJournal(context);
  queueJournal(context, stored, next(stored.text));
  await context.sync();
  return stored.text;
}

async function storedJournal(context: Excel.RequestContext): Promise<StoredJournal> {
  const parts = queueJournalParts(context);
  await context.sync();
  const text = queueJournalText(parts);
  await context.sync();
  return text();
}

/** Queues the journal's new text, in front of the changes it tells of. */
export function queueJournal(
  context: Excel.RequestContext,
  { part }: Pick<StoredJournal, 'part'>,
  text: string,
): void {
  const xml = `<journal xmlns="${namespace}">${inXml(text)}</journal>`;
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
}

/** Queues what takes a journal back that `queueJournal` has put over `before`. */
export function queueJournalBack(
  context: Excel.RequestContext,
  before: StoredJournal,
  parts: JournalParts,
): void {
  if (before.part) queueJournal(context, before, before.text);
  else for (const part of parts.parts.items) part.delete();
}

/** JSON of which nothing means anything to XML: such characters stand only within its strings. */
function inXml(json: string): string {
  return json.replace(
    /[<>&\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @throws WorkbookError where the part is not as we write it: better than to write over it. */
function textOf(xml: string): string {
  const match = /<journal\b[^>]*?(?:\/>|>([\s\S]*)<\/journal>)/.exec(xml);
  if (!match) {
    throw new WorkbookError(
      'JournalUnreadable',
      '活頁簿裡的變更紀錄無法判讀，所以沒有變更任何內容。請把代碼 JournalUnreadable 告訴資訊人員。',
    );
  }
  return (match[1] ?? '').replace(/&quot;/g, '"').replace(/&apos;/g, "'");
}
