// A saved workbook as its parts tell it, read by nothing of the product: what stands in the cells, and how
// they are shown. exceljs reads some of the files too (`grid.ts`), and has to find the same.
import { unzipSync } from 'fflate';
import { letters } from './book';
import type { Grid, OtherProgram, PlacedTable } from './grid';
import type { SheetLook } from './looks';

const UTF8 = new TextDecoder();

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" },
};

/** A text of XML, and of what Excel writes for characters that XML cannot hold. */
export function outOfXml(text: string): string {
  if (!/[&_\r]/.test(text)) return text;
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, code?: string, name = '') =>
      hex !== undefined || code !== undefined
        ? String.fromCodePoint(hex === undefined ? Number(code) : Number.parseInt(hex, 16))
        : (ENTITIES[String(name)] ?? all),
    )
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

export function attribute(attributes: string, name: string): string | undefined {
  const from = attributes.indexOf(` ${name}="`);
  if (from === -1) return undefined;
  const start = from + name.length + 3;
  return outOfXml(attributes.slice(start, attributes.indexOf('"', start)));
}

/** Elements of this name, each with its attributes and what is inside. */
function elements(xml: string, name: string): { attributes: string; inside: string }[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, attributes = '', inside = '']) => ({
    attributes,
    inside,
  }));
}

const texts = (xml: string) =>
  elements(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ''), 't')
    .map(({ inside }) => outOfXml(inside))
    .join('');

export function numberOf(column: string): number {
  let sum = 0;
  for (const letter of column) sum = sum * 26 + letter.charCodeAt(0) - 64;
  return sum;
}

/** Parts by the paths that a relationship leads to from another part. */
function related(parts: ReadonlyMap<string, string>, part: string): Map<string, string> {
  const at = part.lastIndexOf('/') + 1;
  const rels = parts.get(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`) ?? '';
  return new Map(
    elements(rels, 'Relationship').map(({ attributes }) => {
      const target = attribute(attributes, 'Target') ?? '';
      const path = target.startsWith('/')
        ? target.slice(1)
        : new URL(target, `file:///${part}`).pathname.slice(1);
      return [attribute(attributes, 'Id') ?? '', path];
    }),
  );
}

interface Shared {
  readonly strings: readonly string[];
  /** Number formats by style. */
  readonly formats: readonly string[];
}

/** The file without its cells' looks being asked of any program. */
export function readSaved(bytes: Uint8Array): OtherProgram {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      /\.(?:xml|rels)$/.test(name) ? [[name, UTF8.decode(part)] as const] : [],
    ),
  );
  for (const [name, text] of parts) {
    // What UTF-8 cannot hold becomes this one, wherever in the file it stands: no random workbook has it.
    if (text.includes('\ufffd')) throw new Error(`a character is lost in ${name}`);
  }
  const shared: Shared = {
    strings: elements(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inside }) =>
      texts(inside),
    ),
    formats: formatsIn(parts.get('xl/styles.xml') ?? ''),
  };
  const grid: Grid = new Map();
  const tables = new Map<string, PlacedTable>();
  const looks = new Map<string, SheetLook>();
  const results: Grid = new Map();
  const links = related(parts, 'xl/workbook.xml');
  for (const { attributes } of elements(parts.get('xl/workbook.xml') ?? '', 'sheet')) {
    const sheet = attribute(attributes, 'name') ?? '';
    const part = links.get(attribute(attributes, 'r:id') ?? '') ?? '';
    const xml = parts.get(part) ?? '';
    const cells = new Map<string, string>();
    grid.set(sheet, cells);
    const own = new Map<string, string>();
    results.set(sheet, own);
    looks.set(sheet, readSheet(xml, shared, { cells, results: own }));
    for (const path of related(parts, part).values()) {
      if (!path.includes('/tables/')) continue;
      const table = tableOf(sheet, parts.get(path) ?? '', cells);
      tables.set(table.name, table);
    }
  }
  return { grid, tables, looks, results };
}

interface Filled {
  readonly cells: Map<string, string>;
  readonly results: Map<string, string>;
}

function readSheet(xml: string, { strings, formats }: Shared, { cells, results }: Filled) {
  const own = new Map<string, string>();
  const heights = new Map<number, string>();
  const data = /<sheetData>([\s\S]*)<\/sheetData>/.exec(xml)?.[1] ?? '';
  const merged = mergedIn(xml);
  const each = /<(row|c)(\s[^>]*?)?(?:\/>|>(?:(?=<c[\s>/])|([\s\S]*?)<\/\1>))/g;
  for (const [, kind, attributes = '', inside = ''] of data.matchAll(each)) {
    const place = attribute(attributes, 'r') ?? '';
    if (kind === 'row') {
      const height = attribute(attributes, 'ht');
      const hidden = attribute(attributes, 'hidden') === '1' ? ' hidden' : '';
      if (height !== undefined || hidden !== '') {
        heights.set(Number(place), `${height ?? ''}${hidden}`);
      }
      continue;
    }
    const style = Number(attribute(attributes, 's') ?? 0);
    if (style > 0) own.set(place, formats[style] ?? 'General');
    if (merged.has(place)) continue;
    const text = toldOf(attribute(attributes, 't') ?? 'n', inside, strings);
    if (text !== '') cells.set(place, text);
    if (text.startsWith('f:'))
      results.set(place, valueIn(attribute(attributes, 't'), inside, strings));
  }
  const columns = elements(xml, 'col').map(({ attributes }) => attributes);
  const hidden = columns.filter((one) => attribute(one, 'hidden') === '1');
  const spans = hidden.flatMap((one) => {
    const [min, max] = [Number(attribute(one, 'min')), Number(attribute(one, 'max'))];
    return Array.from({ length: Math.min(max - min + 1, 300) }, (_, at) => min + at);
  });
  const isProtected = /<sheetProtection\s[^>]*sheet="1"/.test(xml);
  return { formats: own, heights, hiddenColumns: spans, isProtected };
}

/** All cells of merged areas but the first of each. */
function mergedIn(xml: string): ReadonlySet<string> {
  const inside = new Set<string>();
  for (const { attributes } of elements(xml, 'mergeCell')) {
    const [, from = 'A', top = '1', to = 'A', bottom = '1'] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(attributes, 'ref') ?? '') ?? [];
    for (let row = Number(top); row <= Number(bottom); row++) {
      for (let column = numberOf(from); column <= numberOf(to); column++) {
        inside.add(`${letters(column)}${String(row)}`);
      }
    }
    inside.delete(`${from}${top}`);
  }
  return inside;
}

/** As `told` of grid.ts. */
function toldOf(type: string, inside: string, strings: readonly string[]): string {
  const formula = /<f(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/f>)/.exec(inside);
  if (formula) return `f:${outOfXml(formula[1] ?? '')}`;
  return valueIn(type, inside, strings);
}

/** The same of a cell's value, whatever works it out. */
function valueIn(type = 'n', inside: string, strings: readonly string[]): string {
  if (type === 'inlineStr') return textOf(texts(inside));
  const value = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v>/.exec(inside)?.[1];
  if (value === undefined) return '';
  if (type === 's') return textOf(strings[Number(value)] ?? '');
  if (type === 'str') return textOf(outOfXml(value));
  if (type === 'e') return `e:${outOfXml(value)}`;
  return type === 'b' ? `b:${String(value === '1')}` : `n:${String(Number(value))}`;
}

function textOf(text: string): string {
  if (/^#(REF!|N\/A|DIV\/0!)$/.test(text)) return `e:${text}`;
  return text === '' ? '' : `t:${text.replace(/\r\n?/g, '\n')}`;
}

const BUILT_IN: Readonly<Record<string, string>> = { 0: 'General', 49: '@', 14: 'd', 9: '0%' };

function formatsIn(styles: string): string[] {
  const codes = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [
      attribute(attributes, 'numFmtId') ?? '',
      attribute(attributes, 'formatCode') ?? '',
    ]),
  );
  const [{ inside = '' } = {}] = elements(styles, 'cellXfs');
  return [...inside.matchAll(/<xf(\s[^>]*?)\/?>/g)].map(([, attributes = '']) => {
    const id = attribute(attributes, 'numFmtId') ?? '0';
    return codes.get(id) ?? BUILT_IN[id] ?? `#${id}`;
  });
}

function tableOf(sheet: string, xml: string, cells: ReadonlyMap<string, string>): PlacedTable {
  const [, attributes = ''] = /<table(\s[^>]*)>/.exec(xml) ?? [];
  const [, from = 'A', top = '1', to = 'A', bottom = '1'] =
    /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(attributes, 'ref') ?? '') ?? [];
  const isHeaderless = attribute(attributes, 'headerRowCount') === '0';
  const totals = Number(attribute(attributes, 'totalsRowCount') ?? 0);
  const [row, column] = [Number(top) - (isHeaderless ? 1 : 0), numberOf(from)];
  const names = elements(xml, 'tableColumn').map((one) => attribute(one.attributes, 'name') ?? '');
  const headers = Array.from({ length: numberOf(to) - column + 1 }, (_, at) =>
    isHeaderless
      ? (names[at] ?? '')
      : (cells.get(`${letters(column + at)}${String(row)}`) ?? '').slice(2),
  );
  const filter = /<autoFilter\b[^>]*?(?:\/>|>[\s\S]*?<\/autoFilter>)/.exec(xml)?.[0] ?? '';
  return {
    ...{ name: attribute(attributes, 'name') ?? '', sheet, row, column, headers, isHeaderless },
    lastRow: Number(bottom) - totals,
    filter: /<filterColumn[\s\S]*<\/filterColumn>/.exec(filter)?.[0] ?? '',
  };
}

/** What the file says of the version of its tables; undefined where it says nothing. */
export function saidVersion(bytes: Uint8Array): number | undefined {
  const part = unzipSync(bytes)['docProps/custom.xml'];
  const said = /name="ISMS 資料版本"[^>]*>\s*<vt:\w+>([^<]*)</.exec(part ? UTF8.decode(part) : '');
  return said ? Number(said[1]) : undefined;
}
