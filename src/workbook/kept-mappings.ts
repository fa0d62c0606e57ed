// A custom XML part travels with the file: how the lists of this office were mapped the last time.
const namespace = 'urn:isms-management-review:lists';

/** Texts of the mappings that the workbook keeps, the latest first. */
export async function readMappings(context: Excel.RequestContext): Promise<string[]> {
  return (await readPart(context)).texts;
}

/** Keeps a mapping in front of the others; one of the same list gives way. */
export async function keepMapping(
  context: Excel.RequestContext,
  text: string,
  isSame: (kept: string) => boolean,
): Promise<void> {
  const { part, texts } = await readPart(context);
  const kept = [text, ...texts.filter((one) => !isSame(one))].slice(0, MOST);
  const xml = `<lists xmlns="${namespace}">${kept.map((one) => `<list>${inXml(one)}</list>`).join('')}</lists>`;
  if (part) part.setXml(xml);
  else context.workbook.customXmlParts.add(xml);
  await context.sync();
}

/** Nobody keeps more kinds of lists for fourteen tables. */
const MOST = 30;

async function readPart(context: Excel.RequestContext) {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
  await context.sync();
  const [part] = parts.items;
  if (!part) return { part: undefined, texts: [] };
  const xml = part.getXml();
  await context.sync();
  const texts = [...xml.value.matchAll(/<list>([\s\S]*?)<\/list>/g)].map(([, text = '']) =>
    fromXml(text),
  );
  return { part, texts };
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
