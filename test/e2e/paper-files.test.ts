import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { paperOds, paperPdf, type PaperFile } from '../../src/cli/office/paper-files';
import type { Paper } from '../../src/review/document';
import { program } from './programs';

// Papers as files for other people: through LibreOffice, without Excel.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-paper-files-'));
const temporary = () => readdirSync(tmpdir()).filter((name) => name.startsWith('isms-office-'));

/** Of these folders, those that stay: another program's go while we look. */
async function left(folders: readonly string[]): Promise<string[]> {
  let still = [...folders];
  for (let look = 0; look < 200 && still.length > 0; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const present = temporary();
    still = still.filter((name) => present.includes(name));
  }
  return still;
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function list(sheetTitle: string, rows: number, orientation: Paper['orientation']): Paper {
  return {
    sheetTitle,
    orientation,
    header: { left: '大埔鄉公所', center: '', right: sheetTitle },
    footer: {
      left: '',
      center: '',
      right: ['第 ', { number: 'page' }, ' 頁，共 ', { number: 'pages' }, ' 頁'],
    },
    blocks: [
      { kind: 'title', text: sheetTitle },
      {
        kind: 'table',
        columns: [
          { header: '編號', weight: 1 },
          { header: '件數', weight: 1 },
        ],
        rows: Array.from({ length: rows }, (_, at) => [
          {
            text: `NC-115-${String(at + 1).padStart(3, '0')}`,
            row: { table: 'Findings', key: `NC-115-${String(at + 1).padStart(3, '0')}` },
          },
          { text: String(at), value: at, format: '0' },
        ]),
      },
    ],
  };
}

const papers = [list('議程', 60, 'portrait'), list('議程附表', 80, 'landscape')];

const before = temporary();
let pdfFile: PaperFile;
let odsFile: PaperFile;

beforeAll(async () => {
  // Two at once: neither may stand in the other's way.
  [pdfFile, odsFile] = await Promise.all([paperPdf(papers, '議程 MR-115-01'), paperOds(papers)]);
});

test('each sheet counts its own pages, in one file that holds every row', () => {
  const { bytes, notices } = pdfFile;
  // Whether 標楷體 is there or not: nothing else is to be said.
  expect(notices.filter((notice) => !notice.includes('標楷體'))).toEqual([]);
  const pdf = path.join(folder, 'paper.pdf');
  writeFileSync(pdf, bytes);
  const text = execFileSync(program('PDFTOTEXT_PATH', 'pdftotext'), ['-layout', pdf, '-'], {
    encoding: 'utf8',
  });
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  const numbers = pages.map((page) =>
    /第 *(\d+) *頁，共 *(\d+) *頁/.exec(page)?.slice(1).map(Number),
  );
  const second = numbers.findIndex((number, at) => at > 0 && number?.[0] === 1);
  expect(second).toBeGreaterThan(1);
  const counted = (count: number) => Array.from({ length: count }, (_, at) => [at + 1, count]);
  expect(numbers).toEqual([...counted(second), ...counted(pages.length - second)]);
  for (const id of ['NC-115-001', 'NC-115-060']) expect(text.split(id)).toHaveLength(3);
  expect(text.split('NC-115-080')).toHaveLength(2);
});

test('nothing of a run is left behind', async () => {
  expect(await left(temporary().filter((name) => !before.includes(name)))).toEqual([]);
});

test('as ODS both sheets are in one file, with values and nothing else', () => {
  const files = unzipSync(odsFile.bytes);
  const content = strFromU8(files['content.xml'] ?? new Uint8Array());
  expect(
    [...content.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name),
  ).toEqual(['議程', '議程附表']);
  expect(content).not.toMatch(/table:formula|text:a |table:database-range|xlink:href/);
  expect(Object.keys(files).filter((name) => /Basic|Scripts|macro/i.test(name))).toEqual([]);
  expect(content).toContain('NC-115-080');
  expect(content).toMatch(/office:value-type="float" office:value="79"/);
});
