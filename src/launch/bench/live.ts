import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { ofPapers } from '../../app/check-workbook';
import { fixedClock } from '../../app/fixed-clock';
import { LiveCheck } from '../../app/live-check';
import { randomId } from '../../app/random-id';
import { Host } from '../../host/host';
import { loadOffice } from '../../host/node/load-office';
import type { Day } from '../../register/day';
import { Workbook } from '../../workbook/workbook';

// One edit of a workbook that is followed, from Excel's event to the new list of problems, printed as JSON.

/** What the watch waits for more edits, before it looks. */
const DEBOUNCE = 300;

const EDITS = [
  ['Findings', '受稽單位', '農業課'],
  ['CorrectiveActions', '驗證人', '童欣怡'],
  ['Reviews', '地點', '四樓會議室'],
  ['Settings', '值', '鎮公所'],
] as const;

async function main(file: string, today: Day): Promise<void> {
  const host = Host.open(readFileSync(file));
  const office = loadOffice(host);
  const live = new LiveCheck(new Workbook(office.Excel, randomId), fixedClock(today), ofPapers);
  await live.check();
  let heard: () => void = () => undefined;
  const stop = await live.start({ onReport: () => heard(), onStale: () => undefined });
  const rows: { edit: string; ms: number; cpu: number }[] = [];
  // The first of each kind warms up, as a pane that has been open for a while is.
  for (const round of [0, 1, 2, 3]) {
    for (const [table, header, value] of EDITS) {
      const told = new Promise<void>((resolve) => (heard = resolve));
      await office.Excel.run(async (context) => {
        const column = context.workbook.tables.getItem(table).columns.getItem(header);
        column.getDataBodyRange().getRow(0).values = [[round % 2 === 0 ? value : `${value} `]];
        await context.sync();
      });
      const [started, before] = [performance.now(), process.cpuUsage()];
      await told;
      const { user, system } = process.cpuUsage(before);
      const ms = performance.now() - started - DEBOUNCE;
      rows.push({ edit: `${table} ${header}`, ms, cpu: (user + system) / 1000 });
      // What is still to be read whole is not the next edit's.
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  await stop();
  process.stdout.write(JSON.stringify(rows.slice(EDITS.length)));
}

const [, , file = '', today = ''] = process.argv;
void main(file, today as Day).then(() => process.exit(0));
