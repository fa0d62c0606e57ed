/** A custom XML part travels with the file: texts that the workbook keeps, the latest first. */
export interface KeptKind {
  readonly namespace: string;
  /** Names of the elements: of all, and of each. */
  readonly all: string;
  readonly each: string;
  /** Older ones go. */
  readonly most: number;
}

export async function readKept(context: Excel.RequestContext, kind: KeptKind): Promise<string[]> {
  return (await readPart(context, kind)).texts;
}

/** Keeps other texts in the place of those there are. */
export async function changeKept(
  context: Excel.RequestContext,
  kind: KeptKind,
  next: (texts: readonly string[]) => readonly string[],
): Promise<void> {
  const { part, texts } = await readPart(context, kind);
  const { all, each, namespace, most } = kind;
  const kept = next(texts).slice(0, most);
  const xml = `<${all} xmlns="${namespace}">${kept.map((one) => `<${each}>${inXml(one)}</${each}>`).join('')}</${all}>`;
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  await context.sync();
}

async function readPart(context: Excel.RequestContext, { namespace, each }: KeptKind) {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
  await context.sync();
  const [part] = parts.items;
  if (!part) return { part: undefined, texts: [] };
  const xml = part.getXml();
  await context.sync();
  const found = xml.value.matchAll(new RegExp(`<${each}>([\\s\\S]*?)</${each}>`, 'g'));
  return { part, texts: [...found].map(([, text = '']) => fromXml(text)) };
}

function inXml(text: string): string {
  return text
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
