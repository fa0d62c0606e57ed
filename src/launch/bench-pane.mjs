// npm run bench:pane: how soon the pane shows its first content beside a page with React, Fluent and four
// components in its place, and how long it holds its thread at 10,000 findings (exit code 1 above 50 ms).
// `-- first` and `-- tasks` measure one of them alone; `-- tasks 1000` so many findings.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certificate } from './steps/certificate.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { serve } from './steps/serve.mjs';
import { siteAndBrowser } from './steps/site-and-browser.mjs';

const RUNS = 15;
const FINDINGS = 10_000;

await command(async () => {
  const executablePath = await siteAndBrowser();
  const asked = process.argv.slice(2);
  const isAsked = (name) =>
    asked.includes(name) || !['first', 'tasks'].some((one) => asked.includes(one));
  const web = inProject('build', 'web');
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-bench-'));
  const servers = [];
  const served = async (root) => {
    const server = await serve({ folder: root, port: 0, ...(await certificate()) });
    servers.push(server);
    return `https://localhost:${server.port}/`;
  };
  try {
    if (isAsked('first')) {
      const { builtMinimal } = await import('./bench/minimal.mjs');
      const { firstContents } = await import('./bench/first-content.mjs');
      const { firstTable } = await import('./bench/pane-tables.mjs');
      say('正在建置對照的最小頁面…');
      const other = path.join(folder, 'minimal');
      await builtMinimal(web, other);
      say(`各 ${RUNS} 次，交替執行…`);
      const addresses = { pane: await served(web), minimal: await served(other) };
      const found = await firstContents({ executablePath, addresses, runs: RUNS });
      process.stdout.write(`${firstTable(found)}\n`);
    }
    if (isAsked('tasks')) {
      const { grown } = await import('./bench/grow.mjs');
      const { longList } = await import('./bench/long-list.mjs');
      const { ASKED_MS, heldTasks } = await import('./bench/pane-tasks.mjs');
      const { tasksHead, tasksLine, tasksVerdict } = await import('./bench/pane-tables.mjs');
      const findings = Number(asked.find((word) => /^\d+$/.test(word)) ?? FINDINGS);
      const file = path.join(folder, `${findings}.xlsx`);
      writeFileSync(file, grown(readFileSync(path.join(web, 'sample.xlsx')), findings));
      const list = path.join(folder, 'list.xlsx');
      writeFileSync(list, longList(findings));
      process.stdout.write(`\n${findings} 件發現事項\n${tasksHead(ASKED_MS)}\n`);
      const origins = { workbench: await served(web), pane: (await served(web)).slice(0, -1) };
      const all = [];
      for await (const held of heldTasks({ executablePath, origins, file, list })) {
        all.push(held);
        process.stdout.write(`${tasksLine(held)}\n`);
      }
      process.stdout.write(`${tasksVerdict(all, ASKED_MS)}\n`);
      if (all.some(({ over }) => over > 0)) process.exitCode = 1;
    }
  } finally {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
