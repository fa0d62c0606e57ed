import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { convert, isms, program, validate } from './programs';

// The way of the paper without Excel: command line, LibreOffice, PDF.

/** The six parts in the procedure's words and order (伍.二.(二)). */
const SIX = [
  '過往管理審查之議案的處理狀態',
  '與資訊安全管理系統有關之內部及外部議題的變更',
  '資訊安全績效之回饋',
  '關注方之回饋',
  '風險評鑑結果及風險處理計畫之狀態',
  '持續改善之機會',
];

// The sample's open work falls due in 116: a later today would find it late.
const today = ['--today', '2026-11-22'];
const folder = mkdtempSync(path.join(tmpdir(), 'isms-paper-'));
const sample = path.join(folder, 'sample.xlsx');
const withAgenda = path.join(folder, 'agenda.xlsx');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the sample workbook is made, valid, and checks without errors', () => {
  expect(isms('init', sample, '--sample')).toMatchObject({ code: 0 });
  expect(validate(sample)).toEqual([]);
  const checked = isms('check', sample, '--json', ...today);
  expect(JSON.parse(checked.stdout)).toMatchObject({ ready: true, counts: { E: 0 } });
  expect(checked.code).toBe(0);
});

test('the agenda is added to a valid workbook', () => {
  expect(isms('agenda', sample, '--out', withAgenda, ...today)).toMatchObject({ code: 0 });
  expect(validate(withAgenda)).toEqual([]);
});

test('LibreOffice prints it on A4 with the six titles in order', () => {
  const pdf = convert(withAgenda, 'pdf');
  // The PDF holds every sheet: the agenda's pages are found by its title.
  const info = execFileSync(program('PDFINFO_PATH', 'pdfinfo'), ['-l', '-1', pdf], {
    encoding: 'utf8',
  });
  const sizes = [...info.matchAll(/^Page +(\d+) size: +([\d.]+) x ([\d.]+)/gm)];
  expect(sizes.length).toBeGreaterThan(0);
  const pages = execFileSync(program('PDFTOTEXT_PATH', 'pdftotext'), ['-layout', pdf, '-'], {
    encoding: 'utf8',
  }).split('\f');
  const squeezed = pages.map((page) => page.replace(/\s+/g, ''));
  const first = squeezed.findIndex((page) => page.includes(`一、${SIX[0] ?? ''}`));
  expect(first).toBeGreaterThanOrEqual(0);
  const agenda = squeezed.slice(first).join('');
  const places = SIX.map((title) => agenda.indexOf(title));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const [, , width, height] = sizes[first] ?? [];
  expect(Number(width)).toBeLessThan(Number(height));
  // 210 × 297 mm is 595.3 × 841.9 points; tables of many columns are printed on A3.
  const isOf = (short: number, long: number) => (page: RegExpMatchArray | undefined) => {
    const sides = [Number(page?.[2]), Number(page?.[3])].sort((a, b) => a - b);
    return Math.abs((sides[0] ?? 0) - short) < 1.5 && Math.abs((sides[1] ?? 0) - long) < 1.5;
  };
  const [isA4, isA3] = [isOf(595.3, 841.9), isOf(841.9, 1190.6)];
  // Its first page is the summary, before the six parts.
  expect(sizes.slice(first - 1).every(isA4)).toBe(true);
  expect(sizes.every((page) => isA4(page) || isA3(page))).toBe(true);
});
