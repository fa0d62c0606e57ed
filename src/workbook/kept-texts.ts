import { heldInXml } from './json-in-xml';

/** A custom XML part travels with the file: texts that the workbook keeps, each of JSON, the latest first. */
export interface KeptKind {
  readonly namespace: string;
  /** Names of the elements: of all, and of each. */
  readonly all: string;
  readonly each: string;
  /** Older ones go. */
  readonly most: number;
}

export async function readKept(context: Excel.RequestContext, kind: KeptKind): Promise<string[]> {
  return textsIn(kind, await readParts(context, kind));
}

/** Others may keep something at the same moment: so many times what they have kept is put in again. */
const TIMES = 5;

/** Keeps other texts in the place of those there are. `next` is asked again where others were quicker. */
export async function changeKept(
  context: Excel.RequestContext,
  kind: KeptKind,
  next: Next,
): Promise<void> {
  for (let left = TIMES; left > 0; left--) {
    if (await putInOne(context, kind, next, await readParts(context, kind))) return;
  }
}

/** What is to be kept, given what is. */
type Next = (texts: readonly string[]) => readonly string[];

/** All that the parts say in one; gives whether none has come to stand beside it. */
async function putInOne(
  context: Excel.RequestContext,
  kind: KeptKind,
  next: Next,
  parts: readonly Part[],
  said = { known: textsIn(kind, parts), base: textsIn(kind, parts) },
  times = TIMES,
): Promise<boolean> {
  const [first, ...others] = parts;
  const kept = next(said.base).slice(0, kind.most);
  const before = parts.map(({ part }) => ({ part, xml: part.getXml() }));
  if (first) first.part.setXml(xmlOf(kind, kept));
  else context.workbook.customXmlParts.add(xmlOf(kind, kept));
  for (const { part } of others) part.delete();
  const all = queueParts(context, kind);
  await context.sync();
  if (all.items.length > 1) return false;
  const base = textsIn(
    kind,
    before.map(({ part, xml }) => ({ part, xml: xml.value })),
  );
  if (!first || times === 1 || JSON.stringify(base) === JSON.stringify(said.known)) return true;
  // What it was put over was kept by others since: it is put in again.
  return putInOne(context, kind, next, [first], { known: kept.map(heldInXml), base }, times - 1);
}

interface Part {
  readonly part: Excel.CustomXmlPart;
  readonly xml: string;
}

function queueParts({ workbook }: Excel.RequestContext, { namespace }: KeptKind) {
  return workbook.customXmlParts.getByNamespace(namespace).load('items/id');
}

/** More than one where several have kept something for the first time at the same moment. */
async function readParts(context: Excel.RequestContext, kind: KeptKind): Promise<Part[]> {
  const parts = queueParts(context, kind);
  await context.sync();
  if (parts.items.length === 0) return [];
  const read = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return read.map(({ part, xml }) => ({ part, xml: xml.value }));
}

function xmlOf({ all, each, namespace }: KeptKind, texts: readonly string[]): string {
  return `<${all} xmlns="${namespace}">${texts.map((one) => `<${each}>${inXml(one)}</${each}>`).join('')}</${all}>`;
}

function textsIn({ each }: KeptKind, parts: readonly Part[]): string[] {
  const element = new RegExp(`<${each}>([\\s\\S]*?)</${each}>`, 'g');
  const texts = parts.flatMap(({ xml }) =>
    [...xml.matchAll(element)].map(([, text = '']) => fromXml(text)),
  );
  return [...new Set(texts)];
}

function inXml(text: string): string {
  return heldInXml(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;');
}

function fromXml(text: string): string {
  return text
    .replace(/&#(?:13|xD);/g, '\r')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
