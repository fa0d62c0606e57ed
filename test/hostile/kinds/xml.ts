import {
  BOOK,
  BOOK_RELS,
  MAIN,
  oneStyle,
  range,
  sheet,
  SHEET,
  STRINGS,
  strings,
  STYLES,
  styles,
  TYPES,
  types,
  workbook,
  plainParts,
} from '../books';
import { kindsOf, ROW, type Kind } from './kind';

const n = 100_000;

const laughs = `<!DOCTYPE x [<!ENTITY a0 "ha">${range(30, (at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`)}]>`;
const quadratic = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(100_000)}">]>`;
const external = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const remote = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">';
const parameter = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p"> %p;]>';

/** A part with something put before its root. */
function headed(part: string, head: string, change = (text: string) => text): Uint8Array {
  const text = String(plainParts()[part]);
  const at = text.indexOf('?>') + 2;
  return workbook({ [part]: change(`${text.slice(0, at)}${head}${text.slice(at)}`) });
}

const inPart = (part: string, head: string, entity: string): Uint8Array =>
  headed(part, head, (text) =>
    part === SHEET
      ? text
          .replace('<v>1</v>', `<is><t>${entity}</t></is>`)
          .replace('<c r="A1">', '<c r="A1" t="inlineStr">')
      : text.replace('<t>甲</t>', `<t>${entity}</t>`).replace('name="S"', `name="S${entity}"`),
  );

const of = kindsOf('xml');

const all = [TYPES, '_rels/.rels', BOOK, BOOK_RELS, SHEET, STYLES, STRINGS, 'xl/theme/theme1.xml'];

const doctypes: Kind[] = all.flatMap((part): Kind[] => [
  { name: `xml: a DOCTYPE in ${part}`, make: () => headed(part, '<!DOCTYPE x>') },
  { name: `xml: a billion laughs in ${part}`, make: () => inPart(part, laughs, '&a30;') },
]);

const sources: Kind[] = [
  { name: 'xml: an outer entity in the strings', make: () => inPart(STRINGS, external, '&a;') },
  { name: 'xml: an outer entity in the sheet', make: () => inPart(SHEET, external, '&a;') },
  { name: 'xml: an outer entity in the workbook', make: () => inPart(BOOK, external, '&a;') },
  { name: 'xml: an outer DTD', make: () => inPart(BOOK, remote, '') },
  { name: 'xml: a parameter entity', make: () => inPart(BOOK, parameter, '') },
  {
    name: 'xml: one long entity a hundred thousand times',
    make: () => inPart(STRINGS, quadratic, '&a;'.repeat(n)),
  },
  {
    name: 'xml: a DOCTYPE in a comment',
    make: () => headed(BOOK, '<!-- <!DOCTYPE x [<!ENTITY a "b">]> -->'),
  },
  {
    name: 'xml: a DOCTYPE in UTF-16',
    make: () => {
      const text = String(plainParts()[BOOK])
        .replace('?>', `?>${laughs}`)
        .replace('UTF-8', 'UTF-16')
        .replace('name="S"', 'name="&a30;"');
      return workbook({
        [BOOK]: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      });
    },
  },
];

/** Whatever comes in the place of a cell's value, of a shared string, in the workbook, in the styles. */
function everywhere(name: string, junk: () => string): Kind[] {
  return [
    of(`${name}, in a sheet's rows`, () => ({ [SHEET]: sheet(junk()) })),
    of(`${name}, in a cell`, () => ({
      [SHEET]: sheet(`<row r="1"><c r="A1">${junk()}</c></row>`),
    })),
    of(`${name}, beside the rows`, () => ({ [SHEET]: sheet(ROW, junk()) })),
    of(`${name}, before the rows`, () => ({ [SHEET]: sheet(ROW, '', junk()) })),
    of(`${name}, in the strings`, () => ({ [STRINGS]: strings(junk()) })),
    of(`${name}, in a string`, () => ({ [STRINGS]: strings(`<si>${junk()}</si>`) })),
    of(`${name}, in the styles`, () => ({ [STYLES]: styles(`${junk()}${oneStyle}`) })),
    of(`${name}, in the workbook`, () => ({
      [BOOK]: String(plainParts()[BOOK]).replace('<sheets>', `${junk()}<sheets>`),
    })),
    of(`${name}, in the content types`, () => ({
      [TYPES]: types().replace('<Override', `${junk()}<Override`),
    })),
  ];
}

const junks: Kind[] = [
  ...everywhere('100,000 levels', () => '<a>'.repeat(n) + '</a>'.repeat(n)),
  ...everywhere('a million levels without end', () => '<a>'.repeat(1_000_000)),
  ...everywhere('200,000 comments without end', () => '<!--'.repeat(2 * n)),
  ...everywhere('200,000 CDATA without end', () => '<![CDATA['.repeat(2 * n)),
  ...everywhere('200,000 instructions without end', () => '<?x '.repeat(2 * n)),
  ...everywhere('200,000 open tags', () => '<x '.repeat(2 * n)),
  ...everywhere('200,000 open quotes', () => '<x a="'.repeat(2 * n)),
  ...everywhere('200,000 end tags', () => '</x '.repeat(2 * n)),
  ...everywhere('a million attributes', () => `<x ${range(1_000_000, (at) => `a${at}="1" `)}/>`),
  ...everywhere('200,000 attributes of one name', () => `<x ${'a="1" '.repeat(2 * n)}/>`),
  ...everywhere('an attribute of 20 MB', () => `<x a="${'a'.repeat(20_000_000)}"/>`),
  ...everywhere('20 MB of blanks', () => ' '.repeat(20_000_000)),
  ...everywhere('a tag of 20 MB of blanks', () => `<x${' '.repeat(20_000_000)}`),
  ...everywhere('a million ampersands', () => '&'.repeat(1_000_000)),
  ...everywhere('a million empty elements', () => '<x/>'.repeat(1_000_000)),
  ...everywhere(
    '200,000 namespaces',
    () => `<x ${range(2 * n, (at) => `xmlns:n${at}="u${at}" `)}/>`,
  ),
  ...everywhere(
    '5,000 levels of namespaces',
    () => range(5000, (at) => `<x xmlns:n${at}="u${at}">`) + '</x>'.repeat(5000),
  ),
  ...everywhere('a name of 10 MB', () => `<${'n'.repeat(10_000_000)}/>`),
];

const scanners: Kind[] = [
  of('200,000 rows that do not end', () => ({ [SHEET]: sheet('<row r="1">'.repeat(2 * n)) })),
  of('200,000 cells that do not end', () => ({
    [SHEET]: sheet(`<row r="1">${'<c r="A1">'.repeat(2 * n)}</row>`),
  })),
  of('200,000 cells in rows that do not end', () => ({
    [SHEET]: sheet('<row r="1"><c>'.repeat(2 * n)),
  })),
  of('200,000 values that do not end', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1">${'<v>'.repeat(2 * n)}</c></row>`),
  })),
  of('200,000 formulas that do not end', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1">${'<f>'.repeat(2 * n)}</c></row>`),
  })),
  of('200,000 texts that do not end', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1" t="inlineStr"><is>${'<t>'.repeat(2 * n)}</is></c></row>`),
  })),
  of('200,000 runs that do not end', () => ({
    [STRINGS]: strings(`<si>${'<r><t>'.repeat(2 * n)}</si>`),
  })),
  of('200,000 items that do not end', () => ({ [STRINGS]: strings('<si>'.repeat(2 * n)) })),
  of('200,000 items with texts that do not end', () => ({
    [STRINGS]: strings('<si><t>甲'.repeat(2 * n)),
  })),
  of('200,000 readings that do not end', () => ({
    [STRINGS]: strings(`<si>${'<rPh>'.repeat(2 * n)}</si>`),
  })),
  of('200,000 readings with blanks', () => ({
    [STRINGS]: strings(`<si>${'<rPh '.repeat(2 * n)}</si>`),
  })),
  of('a string table without end', () => ({
    [STRINGS]: `<sst xmlns="${MAIN}">${'<si><t>甲</t></si>'.repeat(2 * n)}`,
  })),
  of('200,000 string tables', () => ({ [STRINGS]: '<sst '.repeat(2 * n) })),
  of('200,000 sheet data', () => ({
    [SHEET]: `<worksheet xmlns="${MAIN}">${'<sheetData '.repeat(2 * n)}`,
  })),
  of('200,000 sheet data that open', () => ({
    [SHEET]: `<worksheet xmlns="${MAIN}">${'<sheetData>'.repeat(2 * n)}`,
  })),
  of('sheet data after 200,000 blanks', () => ({
    [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData${' '.repeat(2 * n)}`,
  })),
  of('200,000 prefixes', () => ({ [SHEET]: `<worksheet xmlns="${MAIN}">${'<a:'.repeat(2 * n)}` })),
  of('a prefix of a million letters', () => ({
    [SHEET]: `<worksheet xmlns="${MAIN}"><${'a'.repeat(1_000_000)}`,
  })),
  of('a cell with a million blanks among attributes', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1"${' '.repeat(1_000_000)}x</row>`),
  })),
  of('a cell with 200,000 attributes', () => ({
    [SHEET]: sheet(`<row r="1"><c ${'s="0" '.repeat(2 * n)}r="A1"/></row>`),
  })),
  of('a cell with a quote that does not end', () => ({
    [SHEET]: sheet(`<row r="1">${'<c r="A1" s="'.repeat(n)}</row>`),
  })),
  of('elements of a cell without end of them', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1">${'<v/><f/>'.repeat(n)}x</c></row>`),
  })),
  of('200,000 extensions of a cell', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1">${'<extLst>'.repeat(2 * n)}</c></row>`),
  })),
  of('a formula element of 200,000 ends', () => ({
    [SHEET]: sheet(`<row r="1"><c r="A1"><f>${'</v>'.repeat(2 * n)}</f></c></row>`),
  })),
  of('a million escapes', () => ({
    [STRINGS]: strings(`<si><t>${'_x000D_'.repeat(1_000_000)}</t></si>`),
  })),
  of('a million half escapes', () => ({
    [STRINGS]: strings(`<si><t>${'_x00'.repeat(1_000_000)}</t></si>`),
  })),
  of('a million references', () => ({
    [STRINGS]: strings(`<si><t>${'&#65;'.repeat(1_000_000)}</t></si>`),
  })),
  of('a reference of a million digits', () => ({
    [STRINGS]: strings(`<si><t>&#${'9'.repeat(1_000_000)};</t></si>`),
  })),
  of('200,000 references that do not end', () => ({
    [STRINGS]: strings(`<si><t>${'&#'.repeat(2 * n)}${'&aaaa'.repeat(n)}</t></si>`),
  })),
  of('a text of 20 MB in a string', () => ({
    [STRINGS]: strings(`<si><t>${'甲'.repeat(7_000_000)}</t></si>`),
  })),
  of('a text of 20 MB in 200,000 cells', () => ({
    [STRINGS]: strings(`<si><t>${'a'.repeat(20_000_000)}</t></si>`),
    [SHEET]: sheet(
      range(n, (at) => `<row r="${at + 1}"><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>`),
    ),
  })),
  of('invalid UTF-8', () => ({
    [SHEET]: Buffer.concat([
      Buffer.from(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>`),
      Buffer.alloc(1000, 0xff),
      Buffer.from('</v></c></row></sheetData></worksheet>'),
    ]),
  })),
  of('invalid UTF-8 in the workbook', () => ({
    [BOOK]: Buffer.concat([
      Buffer.from(String(plainParts()[BOOK])),
      Buffer.from([0xc3, 0x28, 0xff]),
    ]),
  })),
  of('overlong UTF-8', () => ({
    [STRINGS]: Buffer.concat([
      Buffer.from(`<sst xmlns="${MAIN}"><si><t>`),
      Buffer.from([0xc0, 0xbc]),
      Buffer.from('</t></si></sst>'),
    ]),
  })),
  of('UTF-16 of both orders', () => ({
    [SHEET]: Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(String(plainParts()[SHEET]), 'utf16le'),
    ]),
    [STYLES]: Buffer.concat([
      Buffer.from([0xfe, 0xff]),
      Buffer.from(String(plainParts()[STYLES]), 'utf16le').swap16(),
    ]),
  })),
  of('an encoding nobody has', () => ({
    [BOOK]: String(plainParts()[BOOK]).replace('UTF-8', 'x-none'),
  })),
  of('UTF-7', () => ({ [BOOK]: String(plainParts()[BOOK]).replace('UTF-8', 'UTF-7') })),
  of('nothing at all in the sheet', () => ({ [SHEET]: '' })),
  of('nothing at all in the workbook', () => ({ [BOOK]: '' })),
  of('nothing at all in the styles', () => ({ [STYLES]: '' })),
  of('nothing at all in the strings', () => ({ [STRINGS]: '' })),
  of('zeros in the workbook', () => ({ [BOOK]: Buffer.alloc(100_000) })),
  of('a picture as the workbook', () => ({ [BOOK]: Buffer.from('\u0089PNG\r\n') })),
];

export const xmlKinds: readonly Kind[] = [...doctypes, ...sources, ...junks, ...scanners];
