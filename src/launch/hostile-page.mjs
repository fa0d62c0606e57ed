// npm run hostile:page -- [name …]: gives hostile files to the workbench in a real browser, and
// prints the seconds of processor and the memory its page took, and what it said.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BROWSER_ARGUMENTS } from './steps/browser.mjs';
import { certificate } from './steps/certificate.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { serve } from './steps/serve.mjs';
import { siteAndBrowser } from './steps/site-and-browser.mjs';
import { requireTypeScript } from './steps/type-script.mjs';

/** What no file may pass beyond what the page has anyway: seconds of processor and MB. */
const MOST = { seconds: 10, mb: 600 };
/** How much of the processor a page is given: a busy machine makes none fail. */
const PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 40_000);
/** By the clock, for what waits and takes no processor. */
const WAIT_MS = 10 * PATIENCE_MS;
/** For an answer of a page that has rested. */
const ANSWER_MS = 30_000;
/** Nothing more is coming once the page has rested for so long. */
const REST_MS = 1_500;

await command(async () => {
  const executablePath = await siteAndBrowser();
  const require = await requireTypeScript();
  const { hostileKinds } = require(inProject('test', 'hostile', 'kinds', 'all.ts'));
  const { chromium } = await import('playwright-core');
  const asked = process.argv.slice(2);
  const kinds = hostileKinds.filter(
    ({ name, list }) => !list && (asked.length === 0 || asked.some((each) => name.includes(each))),
  );
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-hostile-'));
  const { key, cert } = await certificate();
  const server = await serve({ folder: inProject('build', 'web'), port: 0, key, cert });
  let bad = 0;
  try {
    for (const kind of kinds) {
      const file = path.join(folder, 'a.xlsx');
      writeFileSync(file, kind.make());
      const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
      try {
        const row = await measured(browser, `https://localhost:${server.port}/`, file);
        const isBad = !(row.seconds <= MOST.seconds && row.mb <= MOST.mb && row.isAlive);
        if (isBad) bad += 1;
        const cells = [kind.name, row.seconds.toFixed(1), Math.round(row.mb), isBad ? 'bad' : ''];
        process.stdout.write(`| ${[...cells, row.said.slice(0, 90)].join(' | ')} |\n`);
      } finally {
        await browser.close();
      }
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  say(`${kinds.length} 個檔案，${bad} 個不合格。`);
  if (bad > 0) process.exitCode = 1;
});

/** What the page took from when the file was given to it until it rested. */
async function measured(browser, address, file) {
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(address);
  await page.getByRole('tab', { name: '首頁', exact: true }).waitFor();
  const session = await browser.newBrowserCDPSession();
  const renderer = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const pages = processInfo.filter(({ type }) => type === 'renderer');
    return pages.reduce((a, b) => (b.cpuTime > a.cpuTime ? b : a));
  };
  const { id } = await renderer();
  const used = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.find((each) => each.id === id)?.cpuTime ?? NaN;
  };
  await rested(used);
  const [before, held] = [await used(), memory(id)];
  const chosen = page.getByLabel('選擇活頁簿').setInputFiles(file);
  const closed = () => used().catch(() => NaN);
  await Promise.race([chosen.catch(() => undefined), rested(closed)]);
  await rested(used, before);
  const said = await Promise.race([
    page.getByRole('alert').innerText(),
    pause(ANSWER_MS).then(() => undefined),
  ]);
  const name = await Promise.race([
    page.getByRole('heading').first().innerText(),
    pause(ANSWER_MS).then(() => undefined),
  ]);
  return {
    seconds: (await used()) - before,
    mb: memory(id).peak - held.now,
    said: `〔${name}〕${(said ?? '沒有回應').replaceAll('\n', ' ')}`,
    isAlive: said !== undefined,
  };
}

/** Until the page takes no processor any more, or has used up what it is given. */
async function rested(used, from) {
  const until = Date.now() + WAIT_MS;
  let last = await used();
  const most = (from ?? last) + PATIENCE_MS / 1000;
  while (Date.now() < until && last < most) {
    await pause(REST_MS);
    const now = await used();
    if (now - last < 0.1) return;
    last = now;
  }
}

/** MB the process holds, and the most it ever held. */
function memory(id) {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const of = (name) => Number(new RegExp(`${name}:\\s*(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: of('VmRSS'), peak: of('VmHWM') };
}
