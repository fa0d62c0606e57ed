import { readFileSync } from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import { ofPapers } from '../../app/check-workbook';
import { fixedClock } from '../../app/fixed-clock';
import { readEntries } from '../../app/journal';
import { LiveCheck } from '../../app/live-check';
import { randomId } from '../../app/random-id';
import { draftFor } from '../../app/row/row-desk';
import { bindRow } from '../../app/row/row-use-cases';
import { Host } from '../../host/host';
import { loadOffice } from '../../host/node/load-office';
import type { Day } from '../../register/day';
import { Workbook } from '../../workbook/workbook';

// Rows saved by the pane one after the other, each followed by the check of what it changed: what is held
// before and after, printed as JSON.

const TABLE = 'Findings';
const HEADER = '受稽單位';
/** So many of the table are saved in turn. */
const ROWS = 12;
/** Longer than the pane waits before it looks at the tables once more. */
const REST_MS = 5_500;
const COLLECTIONS = 3;

async function main(file: string, today: Day, count: number): Promise<void> {
  const host = Host.open(readFileSync(file));
  const { Excel: library } = loadOffice(host);
  const contexts: WeakRef<Excel.RequestContext>[] = [];
  const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
    library.run((context) => {
      contexts.push(new WeakRef(context));
      return batch(context);
    });
  class RequestContext extends library.RequestContext {
    constructor() {
      super();
      contexts.push(new WeakRef<Excel.RequestContext>(this));
    }
  }
  const workbook = new Workbook({ run: run as typeof Excel.run, RequestContext }, randomId);
  const clock = fixedClock(today);
  const live = new LiveCheck(workbook, clock, ofPapers);
  await live.check();
  let heard: () => void = () => undefined;
  const stop = await live.start({ onReport: () => heard(), onStale: () => undefined });
  const row = bindRow(workbook, clock);

  /** Empties a cell, or puts back what stood there; over when the check has told of it. */
  const save = async (turn: number): Promise<void> => {
    const desk = await row.read(false);
    const block = desk.rows.of(TABLE)?.block;
    const found = desk.rows.of(TABLE)?.rows[Math.floor(turn / 2) % ROWS];
    if (!block || !found) throw new Error(`${file}: ${TABLE}`);
    const column = block.headers.indexOf(HEADER);
    const before = block.values[found.row - block.headerRow - 1]?.[column] ?? '';
    if ((before === '') !== (turn % 2 === 1)) throw new Error(`${found.key}: ${String(before)}`);
    const text = before === '' ? (emptied ?? '') : '';
    emptied = String(before);
    const told = new Promise<void>((resolve) => (heard = resolve));
    const cells = { [HEADER]: { before, text } };
    const saved = await row.save(
      [{ ...draftFor(desk, { table: TABLE, ...found }), cells }],
      '填寫 發現事項',
    );
    if (saved.cells !== 1) throw new Error(JSON.stringify(saved));
    await told;
  };
  let emptied: string | undefined;

  const counted = async () => {
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const heap = await collected();
    return {
      heap,
      timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
      contexts: contexts.filter((context) => context.deref() !== undefined).length,
      ...host.held,
      steps: host.history.kept,
      stepBytes: host.history.bytes,
      entries: (await readEntries(workbook)).length,
    };
  };

  let turn = 0;
  const saves = async (wanted: number): Promise<void> => {
    for (const until = turn + wanted; turn < until; turn += 1) await save(turn);
  };
  // Until all the steps back that are kept are such ones: the oldest goes for each new one.
  for (let last = -1; host.history.kept !== last;) {
    last = host.history.kept;
    await saves(2 * ROWS);
  }
  const start = await counted();
  await saves(count);
  const end = await counted();
  await stop();
  process.stdout.write(JSON.stringify({ start, end }));
}

/** Bytes in use once what nobody uses is gone. */
async function collected(): Promise<number> {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  for (let left = COLLECTIONS; left > 0; left -= 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return process.memoryUsage().heapUsed;
}

const [, , file = '', today = '', count = ''] = process.argv;
void main(file, today as Day, Number(count)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : String(error)}\n`);
    process.exit(1);
  },
);
