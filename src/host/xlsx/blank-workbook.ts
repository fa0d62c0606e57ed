import { BLANK_SHEET, EMPTY_STRINGS, HEAD, MAIN, REL } from './empty-parts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const scheme: readonly (readonly [string, string])[] = [
  ['dk1', '<a:sysClr val="windowText" lastClr="000000"/>'],
  ['lt1', '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ['dk2', '<a:srgbClr val="44546A"/>'],
  ['lt2', '<a:srgbClr val="E7E6E6"/>'],
  ['accent1', '<a:srgbClr val="4472C4"/>'],
  ['accent2', '<a:srgbClr val="ED7D31"/>'],
  ['accent3', '<a:srgbClr val="A5A5A5"/>'],
  ['accent4', '<a:srgbClr val="FFC000"/>'],
  ['accent5', '<a:srgbClr val="5B9BD5"/>'],
  ['accent6', '<a:srgbClr val="70AD47"/>'],
  ['hlink', '<a:srgbClr val="0563C1"/>'],
  ['folHlink', '<a:srgbClr val="954F72"/>'],
];

function theme(): string {
  const colours = scheme.map(([name, colour]) => `<a:${name}>${colour}</a:${name}>`).join('');
  const fonts = '<a:latin typeface="Calibri"/><a:ea typeface="新細明體"/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${fill}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${HEAD}<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements>` +
    `<a:clrScheme name="Office">${colours}</a:clrScheme>` +
    `<a:fontScheme name="Office"><a:majorFont>${fonts}</a:majorFont>` +
    `<a:minorFont>${fonts}</a:minorFont></a:fontScheme><a:fmtScheme name="Office">` +
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

function styles(): string {
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><color theme="1"/>` +
    // Column widths count its digits: a font whose measures every system has, as wide as 新細明體's.
    '<name val="Times New Roman"/><family val="1"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
    '<fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0">' +
    '<alignment vertical="center"/></xf></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0">' +
    '<alignment vertical="center"/></xf></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="一般" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"' +
    ' defaultPivotStyle="PivotStyleLight16"/></styleSheet>'
  );
}

function core(created: Date): string {
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString().slice(0, 19)}Z` +
    '</dcterms:created></cp:coreProperties>'
  );
}

/** The parts of a new workbook, as a Traditional Chinese Excel would begin one. */
export function blankParts(sheetName: string, created?: Date): Record<string, string> {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  const part = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="${type}"/>`;
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      part('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
      part('xl/worksheets/sheet1.xml', `${SHEET_TYPE}.worksheet+xml`) +
      part('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml') +
      part('xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
      part('xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`) +
      (created ? part('docProps/core.xml', CORE_TYPE) : '') +
      '</Types>',
    '_rels/.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      relationship('rId1', 'officeDocument', 'xl/workbook.xml') +
      (created
        ? `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties"` +
          ' Target="docProps/core.xml"/>'
        : '') +
      '</Relationships>',
    ...(created ? { 'docProps/core.xml': core(created) } : {}),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr/>` +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/>' +
      `</bookViews><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relationship('rId2', 'theme', 'theme/theme1.xml') +
      relationship('rId3', 'styles', 'styles.xml') +
      relationship('rId4', 'sharedStrings', 'sharedStrings.xml') +
      '</Relationships>',
    'xl/theme/theme1.xml': theme(),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': EMPTY_STRINGS,
    'xl/worksheets/sheet1.xml': BLANK_SHEET,
  };
}
