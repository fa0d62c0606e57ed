import {
  BOOK,
  BOOK_RELS,
  book,
  MAIN,
  PACKAGE,
  plainParts,
  range,
  REL,
  relations,
  sheet,
  SHEET,
  SHEET_RELS,
  STRINGS,
  STYLES,
  TYPES,
  type Parts,
} from '../books';
import { kindsOf, ROW, ONE_SHEET, type Kind } from './kind';

const of = kindsOf('link');

/** Parts with one outer link whose content is `inner`, and a formula that asks for it. */
const outer = (inner: string, formula: string): Parts => ({
  [BOOK]: book(
    ONE_SHEET,
    '<externalReferences><externalReference r:id="x1"/></externalReferences>',
  ),
  [BOOK_RELS]: String(plainParts()[BOOK_RELS]).replace(
    '</Relationships>',
    `<Relationship Id="x1" Type="${REL}/externalLink" Target="externalLinks/e1.xml"/></Relationships>`,
  ),
  'xl/externalLinks/e1.xml': `<externalLink xmlns="${MAIN}" xmlns:r="${REL}">${inner}</externalLink>`,
  'xl/externalLinks/_rels/e1.xml.rels': relations([
    'externalLinkPath',
    'file:///\\\\127.0.0.1\\share\\b.xlsx',
    'External',
  ]),
  [SHEET]: sheet(`<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row>`),
});

const targets = [
  'file:///c:/windows/system32/calc.exe',
  '\\\\127.0.0.1\\share\\a.exe',
  'javascript:alert(1)',
  'JaVaScRiPt&#58;alert(1)',
  'java&#10;script:alert(1)',
  'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
  'vbscript:msgbox(1)',
  'ms-excel:ofe|u|http://127.0.0.1/a.xlsm',
  'search-ms:query=a',
  'http:// not an address',
  `https://example.com/${'a'.repeat(1_000_000)}`,
];

const UTF_16 = ['utf-16le', 'utf-16be'] as const;
const PARTS = [TYPES, '_rels/.rels', BOOK, BOOK_RELS, SHEET, STYLES, STRINGS];

function inUtf16(text: string, order: (typeof UTF_16)[number], mark: string): Uint8Array {
  const bytes = Buffer.from(mark + text.replace('UTF-8', 'UTF-16'), 'utf16le');
  return order === 'utf-16be' ? bytes.swap16() : bytes;
}

const encodings: Kind[] = UTF_16.flatMap((order) =>
  ['', '\ufeff'].flatMap((mark) => {
    const called = `${order} ${mark === '' ? 'without' : 'with'} its mark`;
    const all = (change: (text: string) => string): Parts =>
      Object.fromEntries(
        PARTS.map((part) => [part, inUtf16(change(String(plainParts()[part])), order, mark)]),
      );
    const laughs = '?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
    return [
      of(`every part in ${called}`, () => all((text) => text)),
      of(`document types in ${called}`, () => all((text) => text.replace('?>', laughs))),
    ];
  }),
);

export const linkKinds: readonly Kind[] = [
  of('DDE as an outer link', () =>
    outer(
      '<ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems><ddeItem name="A0" advise="1"/></ddeItems></ddeLink>',
      '[1]!A0',
    ),
  ),
  of('100,000 DDE items', () =>
    outer(
      `<ddeLink ddeService="cmd" ddeTopic="/C calc"><ddeItems>${range(100_000, (at) => `<ddeItem name="A${at}"/>`)}</ddeItems></ddeLink>`,
      '[1]!A0',
    ),
  ),
  of('OLE as an outer link', () =>
    outer('<oleLink r:id="rId1" progId="Package"><oleItems/></oleLink>', "[1]!'A'"),
  ),
  of('DDE in every way a formula has', () => ({
    [SHEET]: sheet(
      range(
        2000,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}"><f>cmd|'/C calc'!A${at}+DDE("cmd","/C calc","a")+_xlfn.RTD("a",,"b")+CALL("a","b","J")+REGISTER.ID("a","b")</f><v>1</v></c></row>`,
      ),
    ),
  })),
  of('an outer workbook on another machine', () =>
    outer(
      '<externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>7</v></cell></row></sheetData></sheetDataSet></externalBook>',
      '[1]S!$A$1+TODAY()*0',
    ),
  ),
  of('an outer workbook with a million kept values', () =>
    outer(
      `<externalBook r:id="rId1"><sheetNames><sheetName val="S"/></sheetNames><sheetDataSet><sheetData sheetId="0">${range(1_000_000, (at) => `<row r="${at + 1}"><cell r="A${at + 1}"><v>7</v></cell></row>`)}</sheetData></sheetDataSet></externalBook>`,
      'SUM([1]S!A:A)',
    ),
  ),
  of('links to everywhere but pages', () => ({
    [SHEET]: sheet(
      range(targets.length, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`),
      `<hyperlinks>${targets.map((_, at) => `<hyperlink ref="A${at + 1}" r:id="x${at}"/>`).join('')}</hyperlinks>`,
    ),
    [SHEET_RELS]: `<Relationships xmlns="${PACKAGE}">${targets.map((target, at) => `<Relationship Id="x${at}" Type="${REL}/hyperlink" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`,
  })),
  of('100,000 formulas that make links', () => ({
    [SHEET]: sheet(
      range(
        100_000,
        (at) =>
          `<row r="${at + 1}"><c r="A${at + 1}" t="str"><f>HYPERLINK("file:///c:/"&amp;A${at + 2},"甲")</f><v>甲</v></c></row>`,
      ),
    ),
  })),
  of('a picture, a query and a connection from outside', () => ({
    [BOOK_RELS]: String(plainParts()[BOOK_RELS]).replace(
      '</Relationships>',
      `<Relationship Id="c1" Type="${REL}/connections" Target="connections.xml"/><Relationship Id="i1" Type="${REL}/image" Target="http://127.0.0.1:9/a.png" TargetMode="External"/><Relationship Id="t1" Type="${REL}/attachedTemplate" Target="http://127.0.0.1:9/a.xltm" TargetMode="External"/></Relationships>`,
    ),
    'xl/connections.xml': `<connections xmlns="${MAIN}"><connection id="1" name="c" type="4" refreshOnLoad="1"><webPr url="http://127.0.0.1:9/"/></connection></connections>`,
  })),
  of('every relationship twice', () => ({
    [BOOK_RELS]: doubled(String(plainParts()[BOOK_RELS]), 'Relationship'),
    '_rels/.rels': doubled(String(plainParts()['_rels/.rels']), 'Relationship'),
    [SHEET]: sheet(ROW),
  })),
  of('100,000 relationships of one id', () => ({
    [BOOK_RELS]: String(plainParts()[BOOK_RELS]).replace(
      '</Relationships>',
      `${`<Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/>`.repeat(100_000)}</Relationships>`,
    ),
  })),
  of('every content type twice', () => ({
    [TYPES]: doubled(doubled(String(plainParts()[TYPES]), 'Override'), 'Default'),
  })),
  of('content types that contradict', () => ({
    [TYPES]: String(plainParts()[TYPES]).replace(
      '</Types>',
      `<Override PartName="/${SHEET}" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/${BOOK}" ContentType="text/html"/></Types>`,
    ),
  })),
  ...encodings,
];

function doubled(xml: string, element: string): string {
  return xml.replace(new RegExp(`<${element} [^>]*/>`, 'g'), '$&$&');
}
