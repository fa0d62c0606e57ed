// The job stage by stage, for each number of findings, beside the same as people do it today.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Refusal } from '../steps/project.mjs';

const READS = ['read', 'read, look'];
const STAGES = ['load', ...READS, 'rules', 'papers', 'agenda', 'render', 'live', 'save'];
/** Of this stage the first in the process is told as well. */
const FIRST_TOLD = 'rules';
/** A round trip for each row takes too long to wait for beyond. */
export const MOST_BY_ROW = 10_000;

/** exceljs looks through all merged cells with each new one: beyond, the same sheet takes it an hour and more. */
export const MOST_MERGED = 10_000;

/**
 * The stages of the job in one process, as in a pane that stays open; the whole of it and its peak
 * each time in a process of its own, beside the script. @returns what was measured of one size
 */
export async function stagesOf({ program, preload, file, findings, today, folder }) {
  const rounds = findings > 10_000 ? 1 : 3;
  // The first of them is half as quick: nothing is compiled yet.
  const often = findings > 10_000 ? 1 : 5;
  const run = (job, times = 1) => ran({ program, preload, job, file, today, times, folder });
  // What the script is to write is handed to it.
  run('papers');
  const own = run('own', often);
  const apart = Array.from({ length: rounds }, () => [run('whole'), run('own-columns')]);
  const whole = together(apart.map(([of]) => of));
  const plain = together(apart.map(([, of]) => of));
  assertSame(whole.runs[0].figures, plain.runs[0].figures);
  const same = findings > MOST_MERGED ? undefined : together([run('same-sheet')]);
  // With a package that is installed by then.
  const { assertSamePapers } = await import('./same-papers.mjs');
  if (same) assertSamePapers(`${file}.whole.xlsx`, `${file}.same-sheet.xlsx`);
  const rows = findings > MOST_BY_ROW ? undefined : run('rows');
  return { findings, own, whole, same, plain, rows };
}

/** The rounds of a job, each in a process of its own, and the middle of their most memory. */
function together(rounds) {
  return { runs: rounds.flatMap(({ runs }) => runs), mb: middle(rounds.map(({ mb }) => mb)) };
}

/** @returns what a job of the program printed of each time it ran, and its most memory */
export function ran({ program, preload, job, file, today, times, folder }) {
  const peak = `${folder}/peak`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, program, job, file, today, String(times)],
    { env: { ...process.env, BENCH_PEAK: peak }, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Refusal(stderr);
  return { runs: JSON.parse(stdout), ...JSON.parse(readFileSync(peak, 'utf8')) };
}

/** A comparison with what counts differently would say nothing. */
function assertSame(own, plain) {
  const other = Object.keys(plain).filter((id) => Math.abs(own[id] - plain[id]) > 1e-9);
  if (other.length > 0)
    throw new Refusal(other.map((id) => `${id}: ${own[id]}, ${plain[id]}`).join('\n'));
}

const middle = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const whole = (number) => Math.round(number).toLocaleString('en');
const line = (cells) => `| ${cells.join(' | ')} |`;

export function tableOf(head, rows, names = 1) {
  const rule = head.map((_, at) => (at < names ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** Of a stage the middle of its runs. */
function of({ own }, stage, what) {
  return middle(own.runs.map(({ stages }) => stages[stage][what]));
}

/** How a time grows with the size: 1 is in proportion. */
function exponent(sizes, timeOf) {
  const far = sizes.filter(({ findings }) => findings >= 1_000);
  const [first, last] = [far[0], far.at(-1)];
  if (!first || first === last) return undefined;
  const growth = Math.log(timeOf(last) / timeOf(first));
  return (growth / Math.log(last.findings / first.findings)).toFixed(2);
}

/** Of one size alone nothing grows. */
function grownRow(stage, sizes) {
  const power = exponent(sizes, (size) => of(size, stage, 'cpu'));
  return power === undefined ? [] : [[stage, 'n^', ...Array(7).fill(''), power]];
}

function firstOf({ own }, stage, what) {
  return own.runs[0].stages[stage][what];
}

function stageRow(name, size, valueOf) {
  return [
    ...[name, whole(size.findings)],
    ...['ms', 'cpu', 'requests', 'actions', 'bytes', 'mb'].map((what) => whole(valueOf(what))),
    (valueOf('cpu') / middle(size.own.runs.map(({ zod }) => zod))).toFixed(1),
    '',
  ];
}

export function stagesTable(sizes) {
  const rows = STAGES.flatMap((stage) => [
    ...sizes.map((size) => stageRow(stage, size, (what) => of(size, stage, what))),
    ...grownRow(stage, sizes),
    // Before anything is compiled: what somebody waits for who has just opened the workbook.
    ...(stage === FIRST_TOLD
      ? sizes.map((size) => stageRow(`${stage}, first`, size, (what) => firstOf(size, stage, what)))
      : []),
  ]);
  const head = [
    ...['stage', 'findings', 'ms', 'CPU ms', 'requests', 'actions', 'bytes', 'peak MB', '× zod'],
    'n^',
  ];
  return tableOf(head, rows);
}

/** The whole job, and the same with exceljs: the very same sheet, and one of its own columns. */
export function jobsTable(sizes) {
  const rows = sizes.flatMap(({ findings, whole: job, same, plain }) => {
    const of = ({ runs }, what) => middle(runs.map((run) => run[what]));
    const row = (name, one) => [
      ...[whole(findings), name, ...['ms', 'cpu'].map((what) => whole(of(one, what)))],
      ...[whole(one.mb), (of(one, 'ms') / of(job, 'ms')).toFixed(2), (one.mb / job.mb).toFixed(2)],
    ];
    return [
      row('the add-in', job),
      ...(same ? [row('exceljs, the same sheet', same)] : []),
      row('exceljs, own columns', plain),
    ];
  });
  const head = ['findings', 'whole job', 'ms', 'CPU ms', 'MB', '× ms', '× MB'];
  return tableOf(head, rows, 2);
}

/** Reading row by row, and what reading at once takes for it. */
export function readingTable(sizes) {
  const rows = sizes.map((size) => {
    const { read: byRow } = size.rows?.runs[0] ?? {};
    const { json } = size.own.runs[0];
    return [
      ...[
        whole(size.findings),
        ...READS.map((read) => (of(size, read, 'bytes') / json).toFixed(2)),
      ],
      ...(byRow ? [byRow.ms, byRow.requests, byRow.bytes].map(whole) : ['—', '—', '—']),
    ];
  });
  return tableOf(
    [
      ...['findings', 'bytes read/JSON of the cells', 'with the look'],
      ...['row by row read ms', 'requests', 'bytes'],
    ],
    rows,
    0,
  );
}
