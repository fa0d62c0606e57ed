import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { checkFacts, ofPapers } from '../../app/check-workbook';
import { chosenReview } from '../../app/chosen-review';
import { fixedClock } from '../../app/fixed-clock';
import { LiveCheck } from '../../app/live-check';
import { randomId } from '../../app/random-id';
import { factsOf } from '../../facts/facts';
import { Host } from '../../host/host';
import { loadOffice } from '../../host/node/load-office';
import type { TableBlock } from '../../register/block';
import type { Day } from '../../register/day';
import { readRegister } from '../../register/read';
import { atOnce } from '../../register/steps';
import { buildAgenda } from '../../review/build-agenda';
import { Workbook } from '../../workbook/workbook';
import { countedOver, type Measured } from './counted';
import { forgetPeak, peakMb } from './peak-of-stage';

/** What the watch waits for more edits, before it looks. */
const DEBOUNCE = 300;

/** The job of the add-in, stage by stage. */
export async function ownJob(bytes: Uint8Array, today: Day) {
  const clock = fixedClock(today);
  const stages: Record<string, Measured> = {};
  forgetPeak();
  const [started, before] = [performance.now(), process.cpuUsage()];
  const host = Host.open(bytes, { keepsSteps: false });
  void host.damages;
  const { user, system } = process.cpuUsage(before);
  const none = { requests: 0, actions: 0, bytes: 0 };
  stages['load'] = {
    ms: performance.now() - started,
    cpu: (user + system) / 1000,
    mb: peakMb(),
    ...none,
  };
  const office = loadOffice(host);
  const workbook = new Workbook(office.Excel, randomId);
  const counted = countedOver(host);
  const measure = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const [measured, result] = await counted(work);
    stages[name] = measured;
    return result;
  };
  const { blocks, register } = await measure('read', async () => {
    const read = await workbook.readBlocks();
    return { blocks: read, register: readRegister(read) };
  });
  // As the check does, which asks for lists, formats and merged cells, too.
  const checking = new Workbook(office.Excel, randomId);
  await measure('read, look', () => checking.readBlocks({ asksLook: true }));
  await measure('rules', () => checkFacts(factsOf(register, clock)));
  const papers = factsOf(register, clock);
  const report = checkFacts(papers);
  await measure('papers', async () => atOnce(await ofPapers.find(papers, report.problems)));
  const facts = factsOf(register, clock);
  const agenda = await measure('agenda', () => buildAgenda(facts, chosenReview(facts, undefined)));
  const live = await edited(workbook, office.Excel, clock, counted);
  stages['live'] = live;
  await measure('render', () => workbook.renderPapers(agenda.papers));
  const saved = await measure('save', () => host.save());
  const json = Buffer.byteLength(JSON.stringify(blocks.map(({ values }) => values)));
  const figures = Object.fromEntries(
    Object.entries(agenda.figures).map(([id, { value }]) => [id, value]),
  );
  return { stages, json, zod: zodPass(blocks), figures, size: saved.length };
}

/** One edit of a workbook that is followed, from Excel's event to the new report; the second of its kind. */
async function edited(
  workbook: Workbook,
  excel: typeof Excel,
  clock: ReturnType<typeof fixedClock>,
  counted: ReturnType<typeof countedOver>,
): Promise<Measured> {
  const live = new LiveCheck(workbook, clock, ofPapers);
  await live.check();
  let heard: () => void = () => undefined;
  const stop = await live.start({ onReport: () => heard(), onStale: () => undefined });
  let last: Measured | undefined;
  for (const unit of ['農業課', '民政課', '農業課']) {
    const told = new Promise<void>((resolve) => (heard = resolve));
    await excel.run(async (context) => {
      const column = context.workbook.tables.getItem('Findings').columns.getItem('受稽單位');
      column.getDataBodyRange().getRow(0).values = [[unit]];
      await context.sync();
    });
    [last] = await counted(() => told);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  if (!last) throw new Error('no edit');
  return { ...last, ms: last.ms - DEBOUNCE };
}

/** Milliseconds of one pass of zod over the findings and actions as objects: what a row costs at all. */
function zodPass(blocks: readonly TableBlock[]): number {
  const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
  const rows = blocks
    .filter(({ table }) => table === 'Findings' || table === 'CorrectiveActions')
    .flatMap(({ headers, values }) =>
      values.map((cells) => Object.fromEntries(headers.map((header, at) => [header, cells[at]]))),
    );
  const schema = z.array(row);
  schema.parse(rows.slice(0, 100));
  const started = performance.now();
  schema.parse(rows);
  return performance.now() - started;
}
