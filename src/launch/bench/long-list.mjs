// A list as an office keeps it, only long: an .xlsx whose texts are shared as Excel shares them.
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const HEADERS = [
  ...['項次', '發現日期', '稽核類型', '受稽單位', '不符合事項', '等級', '條文', '原因分析'],
  ...['改善措施', '權責人員', '預定完成日', '實際完成日', '執行情形', '佐證', '備註'],
];

/** @returns the bytes of a workbook with one list of so many rows and 15 columns */
export function longList(rows) {
  const texts = new Map();
  const shared = (text) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text);
  };
  const line = (cells, at) =>
    `<row r="${at}">${cells.map((text, column) => cell(text, column, at)).join('')}</row>`;
  const cell = (text, column, at) =>
    `<c r="${String.fromCharCode(65 + column)}${at}" t="s"><v>${shared(text)}</v></c>`;
  const body = Array.from({ length: rows }, (_, at) =>
    line(
      HEADERS.map((header, column) =>
        /日/.test(header)
          ? `114/${1 + (at % 12)}/${1 + (at % 28)}`
          : `${header}第 ${column < 8 ? at : at % 20} 項`,
      ),
      at + 2,
    ),
  );
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${line(HEADERS, 1)}${body.join('')}</sheetData></worksheet>`;
  const strings = [...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  const related = (id, kind, target) =>
    `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"/>`;
  return zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="清單" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related('rId1', 'worksheet', 'worksheets/sheet1.xml')}${related('rId2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>`,
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
        'xl/worksheets/sheet1.xml': sheet,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
    { level: 1 },
  );
}
