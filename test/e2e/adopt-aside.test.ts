import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { openPlace } from './pane-place';
import { root } from './programs';
import { openWorkbench } from './workbench-page';

// A list is read on a thread of its own, and on the pane's where no other is to be had.

const folder = mkdtempSync(path.join(tmpdir(), 'isms-aside-'));
const long = path.join(folder, 'long.xlsx');
const lists = path.join(root, 'test/fixtures/lists');

beforeAll(() => {
  const write = `import { longList } from './src/launch/bench/long-list.mjs';
    import { writeFileSync } from 'node:fs';
    writeFileSync(process.argv[1], longList(20_000));`;
  execFileSync(process.execPath, ['--input-type=module', '-e', write, long], { cwd: root });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function opened(before?: (page: Page) => Promise<unknown>) {
  const workers: Worker[] = [];
  const running = new Set<Worker>();
  const { page, ...others } = await openWorkbench({}, async (opening) => {
    opening.on('worker', (worker) => {
      workers.push(worker);
      running.add(worker);
      worker.once('close', () => running.delete(worker));
    });
    await before?.(opening);
  });
  const pane = page.frameLocator('iframe');
  await openPlace(pane, '帶入');
  const choose = (file: string) => pane.locator('input[type=file]').setInputFiles(file);
  return { pane, workers, running, choose, ...others };
}

test('sheets, texts and what is wrong with a file come from a worker; calling off ends it', async () => {
  const { pane, workers, running, choose, complaints, close } = await opened();
  try {
    await choose(path.join(lists, '04-category-sections.xlsx'));
    await pane.getByText(/清單「[^」]+」，資料 \d+ 列/).waitFor();
    const forBook = workers.length;
    expect(forBook).toBeGreaterThan(0);
    await choose(path.join(lists, '02-sections-big5.csv'));
    await pane.getByText(/清單「02-sections-big5.csv」，資料 \d+ 列/).waitFor();
    expect(workers.length).toBeGreaterThan(forBook);
    expect(workers.map((worker) => new URL(worker.url()).pathname)).toEqual(
      workers.map(() => '/list-worker.js'),
    );

    const odd = path.join(folder, 'odd.xlsx');
    writeFileSync(odd, 'PK no zip');
    await choose(odd);
    await pane.getByText('檔案不是 Excel 活頁簿（.xlsx），或已損毀。').first().waitFor();

    await choose(long);
    await pane.getByRole('button', { name: '取消', exact: true }).click();
    await pane.getByText('已取消，活頁簿和先前一樣。').first().waitFor();
    while (running.size > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});

test('without a worker the list is read all the same', async () => {
  const { pane, choose, complaints, close } = await opened((page) =>
    page.route('**/list-worker.js', (route) => route.abort()),
  );
  try {
    await choose(path.join(lists, '04-category-sections.xlsx'));
    await pane.getByText(/清單「[^」]+」，資料 \d+ 列/).waitFor();
    expect(complaints).toEqual([]);
  } finally {
    await close();
  }
});
