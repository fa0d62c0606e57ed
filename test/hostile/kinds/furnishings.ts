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
  styles,
  oneStyle,
  type Parts,
} from '../books';
import { kindsOf, ONE_SHEET, ROW, type Kind } from './kind';

// What stands around the cells and beside the sheets: notes, caches, properties, scenarios.
const of = kindsOf('furnishing');

const bookRelations = (more: string): string =>
  String(plainParts()[BOOK_RELS]).replace('</Relationships>', `${more}</Relationships>`);
const link = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`;
const packageRelations = (more: string): Parts => ({
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']).replace(
    '</Relationships>',
    `${more}</Relationships>`,
  ),
});
const PROPERTIES = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const JOURNAL = 'urn:isms-management-review:journal';

const onSheet: Kind[] = [
  of('validations with lists of 8,000 signs, 5,000 times', () => ({
    [SHEET]: sheet(
      ROW,
      `<dataValidations>${range(5_000, (at) => `<dataValidation type="list" sqref="A${at + 1}"><formula1>"${'甲乙,'.repeat(2_600)}${at}"</formula1></dataValidation>`)}</dataValidations>`,
    ),
  })),
  of('a note drawn by 50 MB', () => ({
    [SHEET]: sheet(ROW, '<legacyDrawing r:id="rId2"/>'),
    [SHEET_RELS]: relations(['comments', '../comments1.xml'], ['vmlDrawing', '../drawings/v1.vml']),
    'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment></commentList></comments>`,
    'xl/drawings/v1.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml">${'<v:shape id="a" style="position:absolute"><v:textbox/></v:shape>'.repeat(800_000)}</xml>`,
  })),
  of('100,000 scenarios of what might be', () => ({
    [SHEET]: sheet(
      ROW,
      `<scenarios>${range(100_000, (at) => `<scenario name="s${at}" count="2"><inputCells r="A1" val="${at}"/><inputCells r="XFD1048576" val="1"/></scenario>`)}</scenarios>`,
    ),
  })),
  of('50,000 views of one sheet', () => ({
    [SHEET]: sheet(
      ROW,
      `<customSheetViews>${range(50_000, (at) => `<customSheetView guid="{${at}}"><pane ySplit="${at}"/><autoFilter ref="A1:XFD1048576"/></customSheetView>`)}</customSheetViews>`,
      `<sheetViews>${range(50_000, (at) => `<sheetView workbookViewId="${at}"><pane xSplit="${at}" state="frozen"/><selection sqref="A1:XFD1048576"/></sheetView>`)}</sheetViews>`,
    ),
  })),
  of('100,000 groups of sparklines', () => ({
    [SHEET]: sheet(
      ROW,
      `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${range(100_000, (at) => `<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>S!A1:XFD1048576</xm:f><xm:sqref>A${at + 1}</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>`)}</x14:sparklineGroups></ext></extLst>`,
    ),
  })),
  of('a header of 20 MB', () => ({
    [SHEET]: sheet(
      ROW,
      `<headerFooter><oddHeader>${'&amp;C甲&amp;P'.repeat(1_500_000)}</oddHeader></headerFooter>`,
    ),
  })),
  of('rows as high as can be, far out', () => ({
    [SHEET]: sheet(
      range(
        200_000,
        (at) =>
          `<row r="${at * 5 + 1}" ht="1e308" customHeight="1" outlineLevel="${at}" spans="1:16384" hidden="1" collapsed="1"/>`,
      ),
      '',
      '<sheetFormatPr defaultRowHeight="1e308" outlineLevelRow="255" outlineLevelCol="1e9"/>',
    ),
  })),
  of('1,000 tables in one place', () => {
    const parts: Record<string, string> = {};
    for (let at = 0; at < 1_000; at++)
      parts[`xl/tables/t${at}.xml`] =
        `<table xmlns="${MAIN}" id="${at + 1}" name="T${at}" displayName="T${at}" ref="A1:Z1000"><tableColumns>${range(26, (c) => `<tableColumn id="${c + 1}" name="c${c}"><calculatedColumnFormula>SUM(T${at}[])</calculatedColumnFormula></tableColumn>`)}</tableColumns></table>`;
    return {
      ...parts,
      [SHEET]: sheet(
        ROW,
        `<tableParts>${range(1_000, (at) => `<tablePart r:id="t${at}"/>`)}</tableParts>`,
      ),
      [SHEET_RELS]: `<Relationships xmlns="${PACKAGE}">${range(1_000, (at) => link(`t${at}`, 'table', `../tables/t${at}.xml`))}</Relationships>`,
    };
  }),
  of('conditional formats that look up a table, 100,000 times', () => ({
    [SHEET]: sheet(
      range(200, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`),
      range(
        100_000,
        (at) =>
          `<conditionalFormatting sqref="A${(at % 200) + 1}"><cfRule type="expression" dxfId="${at}" priority="${at + 1}"><formula>VLOOKUP(A1,$A:$Z,${(at % 20) + 1},FALSE)=${at}</formula></cfRule></conditionalFormatting>`,
      ),
    ),
    [STYLES]: styles(`${oneStyle}<dxfs>${'<dxf><font><b/></font></dxf>'.repeat(100_000)}</dxfs>`),
  })),
];

const onBook: Kind[] = [
  of('an order of calculation of two million cells', () => ({
    [BOOK_RELS]: bookRelations(link('cc', 'calcChain', 'calcChain.xml')),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}">${range(2_000_000, (at) => `<c r="A${at}" i="${at % 9}"/>`)}</calcChain>`,
  })),
  of('a pivot cache of two million records', () => ({
    [BOOK]: book(ONE_SHEET, '<pivotCaches><pivotCache cacheId="1" r:id="pc"/></pivotCaches>'),
    [BOOK_RELS]: bookRelations(link('pc', 'pivotCacheDefinition', 'pivotCache/d1.xml')),
    'xl/pivotCache/d1.xml': `<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}" r:id="rId1" recordCount="2000000"><cacheSource type="worksheet"><worksheetSource ref="A1:XFD1048576" sheet="S"/></cacheSource><cacheFields><cacheField name="a"><sharedItems>${range(500_000, (at) => `<s v="x${at}"/>`)}</sharedItems></cacheField></cacheFields></pivotCacheDefinition>`,
    'xl/pivotCache/_rels/d1.xml.rels': relations(['pivotCacheRecords', 'r1.xml']),
    'xl/pivotCache/r1.xml': `<pivotCacheRecords xmlns="${MAIN}">${'<r><x v="1"/></r>'.repeat(2_000_000)}</pivotCacheRecords>`,
  })),
  of('5,000 pivot tables of one cache', () => {
    const parts: Record<string, string> = {};
    for (let at = 0; at < 5_000; at++)
      parts[`xl/pivotTables/p${at}.xml`] =
        `<pivotTableDefinition xmlns="${MAIN}" name="P${at}" cacheId="1"><location ref="A1:XFD1048576" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`;
    return {
      ...parts,
      [SHEET_RELS]: `<Relationships xmlns="${PACKAGE}">${range(5_000, (at) => link(`p${at}`, 'pivotTable', `../pivotTables/p${at}.xml`))}</Relationships>`,
    };
  }),
  of('500,000 properties of the workbook', () => ({
    ...packageRelations(
      `<Relationship Id="cp" Type="${REL}/custom-properties" Target="docProps/custom.xml"/>`,
    ),
    'docProps/custom.xml': `<Properties xmlns="${PROPERTIES}" xmlns:vt="${VT}">${range(500_000, (at) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="ISMS 資料版本"><vt:lpwstr>${at}</vt:lpwstr></property>`)}</Properties>`,
  })),
  of('a journal of 40 MB', () => ({
    [BOOK_RELS]: bookRelations(link('cx', 'customXml', '../customXml/item1.xml')),
    'customXml/item1.xml': `<journal xmlns="${JOURNAL}">${'<entry version="1">{"at":"2026-01-01","cells":[[1,2,3]]}</entry>'.repeat(600_000)}</journal>`,
    'customXml/_rels/item1.xml.rels': relations(['customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="{1}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${JOURNAL}"/></ds:schemaRefs></ds:datastoreItem>`,
  })),
  of('20,000 journals', () => {
    const parts: Record<string, string> = {};
    for (let at = 0; at < 20_000; at++)
      parts[`customXml/item${at}.xml`] = `<journal xmlns="${JOURNAL}">[]</journal>`;
    return {
      ...parts,
      [BOOK_RELS]: bookRelations(
        range(20_000, (at) => link(`cx${at}`, 'customXml', `../customXml/item${at}.xml`)),
      ),
    };
  }),
  of('10,000 sheets with names of their own', () => ({
    [BOOK]: book(
      range(10_000, (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="rId1"/>`),
      `<definedNames>${range(200_000, (at) => `<definedName name="_xlnm.Print_Area" localSheetId="${at % 10_000}">S${at % 10_000}!$A$1:$XFD$1048576</definedName>`)}</definedNames>`,
    ),
  })),
  of('a string table that says it holds four billion', () => ({
    [STRINGS]: `<sst xmlns="${MAIN}" count="4294967295" uniqueCount="4294967295"><si><t>甲</t></si></sst>`,
    [SHEET]: sheet(
      '<row r="1"><c r="A1" t="s"><v>4294967294</v></c><c r="B1" t="s"><v>0</v></c></row>',
    ),
    [STYLES]: styles(oneStyle.replace('<cellXfs count="1">', '<cellXfs count="4294967295">')),
  })),
  of('200,000 connections and people', () => ({
    [BOOK_RELS]: bookRelations(
      `${link('cn', 'connections', 'connections.xml')}<Relationship Id="pp" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>`,
    ),
    'xl/connections.xml': `<connections xmlns="${MAIN}">${range(200_000, (at) => `<connection id="${at}" name="c${at}" type="5" refreshOnLoad="1"><dbPr connection="Provider=a" command="select ${at}"/></connection>`)}</connections>`,
    'xl/persons/person.xml': `<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">${range(200_000, (at) => `<person displayName="p${at}" id="{${at}}" userId="u" providerId="None"/>`)}</personList>`,
  })),
];

export const furnishingKinds: readonly Kind[] = [...onSheet, ...onBook];
