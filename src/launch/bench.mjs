// npm run bench: how time and memory of the command line grow with the number of findings, and with
// the years in the workbook, and how soon the list follows one edit; and each stage of the job beside the same
// as people do it today; and how quickly a large sheet is opened and written. `npm run bench -- 1000` measures
// that size alone, `-- stages 1000` its stages alone, `-- cells` the large sheet, `-- years` the years alone,
// `-- edit` the edits alone. With `--write` the tables of the stages, of the whole job and of the large sheet are
// put into docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureBuilt } from './steps/build.mjs';
import { builtLive, builtProgram, editsOf, editsTable } from './bench/live.mjs';
import { jobsTable, readingTable, stagesOf, stagesTable } from './bench/stages.mjs';
import { written } from './bench/written.mjs';
import { jobsOfYears, kindsIn, yearsTable } from './bench/years.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';

const SIZES = [100, 1_000, 10_000, 50_000];
/** The sample's open work falls due after this day, as in its tests. */
const TODAY = '2026-11-22';

const script = (name) => inProject('src', 'launch', 'bench', name);
const JOBS = {
  load: (file) => ['exec', script('load.cjs'), file],
  check: (file) => ['check', file, '--json', '--today', TODAY],
  agenda: (file) => ['agenda', file, '--json', '--today', TODAY],
};

await command(async () => {
  await ensureInstalled();
  const { grown } = await import('./bench/grow.mjs');
  await ensureBuilt('cli');
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-bench-'));
  try {
    const asked = process.argv.slice(2).filter((word) => word !== '--write');
    const isWritten = process.argv.includes('--write');
    const show = (name, text) => {
      process.stdout.write(`${text}\n\n`);
      if (isWritten) written(name, text);
    };
    const sizes = asked
      .filter((word) => !['years', 'edit', 'stages', 'cells'].includes(word))
      .map(Number);
    if (asked.length === 0 || asked.includes('stages')) {
      const measured = await measuredStages(sizes.length > 0 ? sizes : SIZES, folder, grown);
      show('stages', stagesTable(measured));
      show('jobs', jobsTable(measured));
      show('reading', readingTable(measured));
    }
    if (asked.length === 0 || asked.includes('cells')) {
      const { cellsTable } = await import('./bench/cells.mjs');
      say('一張 100,000 列的工作表…');
      const program = await builtProgram(folder, 'job');
      const preload = script('peak.cjs');
      show('cells', cellsTable({ program, preload, today: TODAY, folder }));
    }
    if (asked.length === 0 || (sizes.length > 0 && !asked.includes('stages'))) {
      const rows = (sizes.length > 0 ? sizes : SIZES).map((size) => measured(size, folder, grown));
      process.stdout.write(`${table(rows)}\n`);
    }
    if (asked.length === 0 || asked.includes('edit')) {
      show('edits', editsTable(await measuredEdits(folder, grown)));
    }
    if (asked.length === 0 || asked.includes('years')) {
      process.stdout.write(`\n${yearsTable(measuredYears(folder))}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function measured(findings, folder, grown) {
  say(`${findings} 件發現事項…`);
  const sample = path.join(folder, 'sample.xlsx');
  const file = path.join(folder, `${findings}.xlsx`);
  rmSync(sample, { force: true });
  isms(['init', sample, '--sample'], folder);
  writeFileSync(file, grown(readFileSync(sample), findings));
  const times = findings > 10_000 ? 1 : 3;
  const results = Object.entries(JOBS).map(([name, args]) => {
    const runs = Array.from({ length: times }, () => isms(args(file), folder));
    return [name, { ms: median(runs.map(({ ms }) => ms)), mb: median(runs.map(({ mb }) => mb)) }];
  });
  return { findings, ...Object.fromEntries(results) };
}

async function measuredStages(sizes, folder, grown) {
  const program = await builtProgram(folder, 'job');
  const sample = path.join(folder, 'sample.xlsx');
  rmSync(sample, { force: true });
  isms(['init', sample, '--sample'], folder);
  const measured = [];
  for (const findings of sizes) {
    say(`${findings} 件發現事項，逐步…`);
    const file = path.join(folder, `${findings}.xlsx`);
    writeFileSync(file, grown(readFileSync(sample), findings));
    const preload = script('peak.cjs');
    const about = { program, preload, file, findings, today: TODAY, folder };
    measured.push(await stagesOf(about));
  }
  return measured;
}

async function measuredEdits(folder, grown) {
  say('一次編輯後再檢核…');
  const [sample, file] = ['sample', 'edited'].map((name) => path.join(folder, `${name}.xlsx`));
  rmSync(sample, { force: true });
  isms(['init', sample, '--sample'], folder);
  writeFileSync(file, grown(readFileSync(sample), 10_000));
  return editsOf(await builtLive(folder), file, TODAY);
}

function measuredYears(folder) {
  say('十年的資料…');
  const [sample, years] = ['sample', 'years'].map((name) => path.join(folder, `${name}.xlsx`));
  rmSync(sample, { force: true });
  isms(['init', sample, '--sample'], folder);
  isms(['exec', script('ten-years.cjs'), sample, '--out', years], folder);
  const kinds = kindsIn(isms(['help'], folder).stdout);
  return Object.entries(jobsOfYears(kinds, script, TODAY)).map(([name, args]) => {
    // One after the other in turn: what else the machine does falls on both alike.
    const runs = Array.from({ length: 3 }, () =>
      [sample, years].map((file) => isms(args(file), folder)),
    );
    return [
      name,
      ...[0, 1].map((at) => median(runs.map((run) => run[at].ms))),
      // Other work on the machine only ever adds to it.
      ...[0, 1].map((at) => Math.min(...runs.map((run) => run[at].cpu))),
    ];
  });
}

/**
 * One run of the command line as people start it: milliseconds from start to end and of
 * the processor, and its most memory.
 */
function isms(args, folder) {
  const peak = path.join(folder, 'peak');
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', script('peak.cjs'), inProject('build', 'cli', 'isms.js'), ...args],
    {
      env: { ...process.env, BENCH_PEAK: peak },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
      encoding: 'utf8',
    },
  );
  const ms = performance.now() - started;
  // 1 is the answer of a check that found something, and of nothing else.
  if (status !== 0 && !(status === 1 && args[0] === 'check'))
    throw new Refusal(`isms ${args.join(' ')}\n${stderr}`);
  return { ms, ...JSON.parse(readFileSync(peak, 'utf8')), stdout };
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function table(rows) {
  const cells = rows.map(({ findings, load, check, agenda }) => [
    String(findings),
    String(Math.round(findings * 0.6)),
    ...[load, check, agenda].map(({ ms }) => String(Math.round(ms))),
    ...[check, agenda].map(({ ms }) => (ms / load.ms).toFixed(2)),
    ...[load, check, agenda].map(({ mb }) => String(Math.round(mb))),
  ]);
  const head = [
    'findings',
    'actions',
    'load ms',
    'check ms',
    'agenda ms',
    'check/load',
    'agenda/load',
    'load MB',
    'check MB',
    'agenda MB',
  ];
  const line = (row) => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---:')), ...cells.map(line)].join('\n');
}
