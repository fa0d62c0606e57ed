import ExcelJs from 'exceljs';
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { FinishedPaper } from './finished-papers';
import { papersFile, resultFile } from './job-files';
import { inOwnColumns } from './own-columns';
import { type WriteRows, writePapers } from './plain-papers';
import { inSameSheet } from './same-sheet';

// The job as a script with exceljs does it: the figures of 3-1, and the papers of the agenda, whose texts, heights and
// pages it is handed. It checks nothing, works no other figure out and lays nothing out: it does less than what it
// stands beside.

type Row = Readonly<Record<string, unknown>>;

const WAYS: Readonly<Record<'own-columns' | 'same-sheet', () => WriteRows>> = {
  'own-columns': inOwnColumns,
  'same-sheet': inSameSheet,
};

export async function plainJob(bytes: Uint8Array, file: string, way: keyof typeof WAYS) {
  const papers = JSON.parse(readFileSync(papersFile(file), 'utf8')) as FinishedPaper[];
  const times: Record<string, number> = {};
  const [first, before] = [performance.now(), process.cpuUsage()];
  let started = first;
  const lap = (name: string) => {
    times[name] = performance.now() - started;
    started = performance.now();
  };
  const book = new ExcelJs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  lap('load');
  const findings = rowsOf(book, '發現事項');
  const actions = rowsOf(book, '矯正措施');
  const reviews = rowsOf(book, '管審會議');
  lap('read');
  const review = reviews.find((row) => row['會議編號'] === 'MR-115-01');
  if (!review) throw new Error('no review');
  const figures = figuresOf(findings, actions, review);
  lap('figures');
  writePapers(book, papers, WAYS[way]());
  lap('render');
  const saved = await book.xlsx.writeBuffer();
  lap('save');
  const ms = performance.now() - first;
  const { user, system } = process.cpuUsage(before);
  writeFileSync(resultFile(file, way), new Uint8Array(saved));
  return { ms, cpu: (user + system) / 1000, times, figures };
}

function rowsOf(book: ExcelJs.Workbook, name: string): Row[] {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(name);
  let headers: string[] | undefined;
  const rows: Row[] = [];
  sheet.eachRow((row) => {
    const cells = (row.values as unknown[]).slice(1);
    if (headers) rows.push(Object.fromEntries(headers.map((header, at) => [header, cells[at]])));
    else if (cells.some((cell) => /編號$/.test(String(cell)))) headers = cells.map(String);
  });
  return rows;
}

function figuresOf(findings: readonly Row[], actions: readonly Row[], review: Row) {
  const day = (row: Row, column: string) => {
    const value = row[column];
    return value instanceof Date ? value.getTime() : null;
  };
  const [start, end, on] = [
    day(review, '審查期間起'),
    day(review, '審查期間迄'),
    day(review, '日期'),
  ];
  if (start === null || end === null || on === null) throw new Error('no period');
  const within = (at: number | null) => at !== null && at >= start && at <= end;
  const figures: Record<string, number> = {};
  const isNonconformity = (row: Row) => String(row['類別']).endsWith('不符合');
  const groups: [string, (row: Row) => boolean][] = [
    ['total', () => true],
    ['nc', isNonconformity],
    ...['主要不符合', '次要不符合', '觀察事項', '建議事項'].map(
      (name): [string, (row: Row) => boolean] => [name, (row) => row['類別'] === name],
    ),
  ];
  for (const [name, isOne] of groups) {
    const flow = { opening: 0, new: 0, closed: 0, closing: 0 };
    for (const row of findings) {
      const [found, closed] = [day(row, '發現日期'), day(row, '結案日')];
      if (!isOne(row) || found === null || found > end) continue;
      if (found < start && (closed === null || closed >= start)) flow.opening += 1;
      if (within(found)) flow.new += 1;
      if (within(closed)) flow.closed += 1;
      if (closed === null || closed > end) flow.closing += 1;
    }
    for (const [part, value] of Object.entries(flow)) figures[`3-1.${name}.${part}`] = value;
  }
  const verified = actions.filter((row) => within(day(row, '驗證日期')) && row['驗證結果']);
  const effective = verified.filter((row) => row['驗證結果'] === '有效');
  figures['3-1.effectiveRate'] = effective.length / verified.length;
  figures['3-1.incidents'] = findings.filter(
    (row) => row['來源'] === '資安事件' && within(day(row, '發現日期')),
  ).length;
  return figures;
}
