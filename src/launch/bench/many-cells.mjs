// A sheet of so many rows and twelve columns as Excel writes them: numbers, days, truths, texts that stand
// once and texts that stand often, in the shared table.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const UNITS = ['民政課', '財政課', '建設課', '農業課', '社會課', '人事室', '主計室', '清潔隊'];
const DAY = ' s="1"';

/** @returns the bytes of the workbook */
export function manyCells(rows) {
  const strings = new Map();
  const text = (value) => {
    if (!strings.has(value)) strings.set(value, strings.size);
    return ['', ' t="s"', strings.get(value)];
  };
  const lines = Array.from({ length: rows }, (_, at) => {
    const cells = [
      text(`NC-115-${at + 1}`),
      text(UNITS[at % 8]),
      text(`第 ${at % 50} 類`),
      text(`主機「${at % 1000}」的存取紀錄 & 備份未依程序覆核，應於 ${(at % 12) + 1} 月底前改善。`),
      text(at % 3 === 0 ? '處理中' : '已結案'),
      [DAY, '', 45_000 + (at % 900)],
      [DAY, '', 45_030 + (at % 900)],
      ['', '', at % 97],
      ['', '', (at * 1.37).toFixed(2)],
      ['', '', at * 1000],
      ['', ' t="b"', at % 2],
      text(UNITS[(at * 5) % 8]),
    ];
    const xml = cells.map(([style, type, value], column) => {
      const name = `${String.fromCharCode(65 + column)}${at + 1}`;
      return `<c r="${name}"${style}${type}><v>${value}</v></c>`;
    });
    return `<row r="${at + 1}" spans="1:12">${xml.join('')}</row>`;
  });
  const items = [...strings.keys()].map((each) => `<si><t>${each.replace('&', '&amp;')}</t></si>`);
  const parts = {
    '[Content_Types].xml': types(),
    '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="資料" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:L${rows}"/><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join('')}</sst>`,
  };
  const named = Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)]);
  return zipSync(Object.fromEntries(named), { level: 6 });
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="12"/><name val="新細明體"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function types() {
  const parts = {
    workbook: 'sheet.main',
    'worksheets/sheet1': 'worksheet',
    styles: 'styles',
    sharedStrings: 'sharedStrings',
  };
  const own = Object.entries(parts).map(
    ([name, type]) => `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`,
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${own.join('')}</Types>`
  );
}

function links(targets) {
  const each = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}
