import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf, sheetXml, terseWorkbook, zipped } from './parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Written by LibreOffice, one of each format. */
const made = (name: string) =>
  new Uint8Array(readFileSync(join('test/fixtures/other-formats', name)));

/** The compound file of Excel 97 with its stream called otherwise in the directory. */
function compound(stream: string): Uint8Array {
  const file = Buffer.from(made('excel-97.xls'));
  const at = file.indexOf(Buffer.from('Workbook', 'utf16le'));
  file.fill(0, at, at + 64);
  file.write(stream, at, 'utf16le');
  return new Uint8Array(file);
}

function workbook(change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = partsOf(terseWorkbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
  change(parts);
  return zipped(parts);
}

const text = (content: string) => new TextEncoder().encode(content);

/** Files that are no open .xlsx, each with words only its own sentence has. */
export const otherFormats: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['Excel 97–2003', made('excel-97.xls'), /Excel 97–2003 的舊格式（\.xls）。.*另存為/],
  ['Excel 5.0 and 95', compound('Book'), /Excel 5\.0／95 .*另存為/],
  ['Excel 4', new Uint8Array([9, 4, 6, 0, 0, 0, 0x10, 0, 0, 0]), /Excel 5\.0／95 或更早/],
  ['a password', compound('EncryptedPackage'), /開啟密碼.*清除密碼/],
  ['managed rights', compound('\tDRMContent'), /資訊版權管理（IRM）/],
  ['Word 97', compound('WordDocument'), /其他 Office 文件/],
  ['OpenDocument', made('opendocument.ods'), /OpenDocument 格式（例如 \.ods）.*另存為/],
  ['flat OpenDocument', made('flat.fods'), /OpenDocument/],
  ['a web page', made('web-page.xls'), /網頁（HTML）.*另存為/],
  [
    'Excel 2003 XML',
    text(
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    /XML 試算表 2003/,
  ],
  ['CSV', text('編號,日期\nF-1,2026-03-01\n'), /文字檔（例如 \.csv）/],
  ['CSV that begins as a zip', text('PK,日期\n1,2\n'), /文字檔/],
  ['UTF-16 text', new Uint8Array([0xff, 0xfe, 0x2c, 0x00]), /文字檔/],
  ['a zip archive', zipped({ 'a.txt': 'x' }), /壓縮檔，裡面沒有活頁簿/],
  ['nothing', new Uint8Array(), /空的檔案（0 位元組）/],
  ['zeros', new Uint8Array(5000), /檔案已損毀/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /也不是認得的其他格式/],
  [
    'a zip cut short',
    workbook(() => undefined).slice(0, 900),
    /檔案已損毀，後段遺失.*重新取得檔案/,
  ],
  [
    'Strict Open XML',
    workbook((parts) => {
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace(
        MAIN,
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      );
    }),
    /Strict Open XML 活頁簿.*另存新檔/,
  ],
  [
    'a binary workbook',
    workbook((parts) => {
      parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
        TYPE,
        'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
      );
    }),
    /二進位活頁簿（\.xlsb）.*另存為/,
  ],
  [
    'a Word document',
    workbook((parts) => {
      parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
        TYPE,
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      );
    }),
    /其他 Office 文件/,
  ],
];
