import { jsonInXml } from '../json-in-xml';

// A custom XML part travels with the file: what a made sheet was printed from. The sheet's mark
// names it by the end of its namespace; nobody sees it.
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

/** A part that says what a sheet was made from. */
export interface HeldPrint {
  readonly id: string;
  /** The name that the run which made it gave it; none in those of earlier programs. */
  readonly key: string | undefined;
}

const separator = ':';

/** Names the part of a run's sheet before Excel gives it an id, so that the mark can be written in the same request. */
export function printKey(attempt: string, at: number): string {
  return [encodeURIComponent(attempt), at + 1].join(separator);
}

/** The run that gave this name. */
export function attemptOf(key: string): string {
  return decodeURIComponent(key.slice(0, key.lastIndexOf(separator)));
}

export function addPrint(
  context: Excel.RequestContext,
  key: string,
  print: Print,
): Excel.CustomXmlPart {
  const xml = `<paper xmlns="${namespace}${separator}${key}">${jsonInXml(JSON.stringify(print))}</paper>`;
  return context.workbook.customXmlParts.add(xml);
}

/** The parts of made sheets; to be read after the next sync. */
export function loadPrints(context: Excel.RequestContext): () => HeldPrint[] {
  const parts = context.workbook.customXmlParts.load('items/id,items/namespaceUri');
  const named = namespace + separator;
  return () =>
    parts.items.flatMap(({ id, namespaceUri: uri }) => {
      if (uri !== namespace && !uri.startsWith(named)) return [];
      return [{ id, key: uri === namespace ? undefined : uri.slice(named.length) }];
    });
}

/** Whether a sheet's mark means this part. Earlier programs wrote its id there. */
export function isNamed({ id, key }: HeldPrint, print: string | undefined): boolean {
  return print !== undefined && (print === id || print === key);
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
