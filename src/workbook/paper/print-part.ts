import { jsonInXml } from '../json-in-xml';

// A custom XML part travels with the file: what a made sheet was printed from. The sheet's mark
// names it; nobody sees it.
const namespace = 'urn:isms-management-review:paper';

/** What a made sheet says of itself. */
export interface Print {
  /** The run that made it, so that one which was cut off is known by it; none in those of earlier programs. */
  readonly attempt?: string;
  /** What the caller wants to know again; no business of the workbook's. */
  readonly record: string;
  /** Rows with numbers: what stands beside them, hashed, and the numbers. */
  readonly rows: readonly (readonly [string, string])[];
}

export function addPrint(context: Excel.RequestContext, print: Print): Excel.CustomXmlPart {
  const xml = `<paper xmlns="${namespace}">${jsonInXml(JSON.stringify(print))}</paper>`;
  return context.workbook.customXmlParts.add(xml).load('id');
}

/** The parts of made sheets by id; to be read after the next sync. */
export function loadPrints(context: Excel.RequestContext) {
  return context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
}

/** Undefined where it is not as we write it: then nothing is known of the sheet. */
export function printIn(xml: string): Print | undefined {
  const start = /<paper\b[^<>]*>/.exec(xml);
  const from = start ? start.index + start[0].length : xml.length;
  const text = xml.slice(from, Math.max(from, xml.lastIndexOf('</paper>')));
  try {
    const value: unknown = JSON.parse(text.replace(/&quot;/g, '"').replace(/&apos;/g, "'"));
    return isPrint(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isPrint(value: unknown): value is Print {
  if (typeof value !== 'object' || value === null) return false;
  const { record, rows } = value as Partial<Record<keyof Print, unknown>>;
  return typeof record === 'string' && Array.isArray(rows);
}
