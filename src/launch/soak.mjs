// npm run soak [-- --edits 500]: so many edits at the workbench, each until the pane has checked it, and
// what the page holds before and after; the same with so many rows saved by the pane on the command line.
// `--only page` or `--only rows` does one of them. Where anything is left behind it ends with 1.
import { certificate } from './steps/certificate.mjs';
import { readOptions } from './steps/options.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { serve } from './steps/serve.mjs';
import { siteAndBrowser } from './steps/site-and-browser.mjs';

const USAGE = 'npm run soak -- [--edits 500] [--only page|rows]';
const EDITS = 500;

await command(async () => {
  const { edits = String(EDITS), only } = readOptions(['edits', 'only'], USAGE);
  const count = Number(edits);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new Refusal(`--edits 之後須為 1 以上的整數。\n用法：${USAGE}`);
  }
  if (only !== undefined && !['page', 'rows'].includes(only)) {
    throw new Refusal(`沒有「${only}」這一種。\n用法：${USAGE}`);
  }
  const executablePath = await siteAndBrowser();
  const { compared, soakTable } = await import('./bench/soak-table.mjs');
  const tell = (title, { start, end }) => {
    const rows = compared(start, end);
    process.stdout.write(`\n${title}\n\n${soakTable(rows)}`);
    if (rows.some(({ isGrown }) => isGrown)) process.exitCode = 1;
  };
  if (only !== 'rows') {
    const { soakPage } = await import('./bench/soak-page.mjs');
    const { key, cert } = await certificate();
    const server = await serve({ folder: inProject('build', 'web'), port: 0, key, cert });
    try {
      const address = `https://localhost:${server.port}/`;
      const told = await soakPage({ executablePath, address, edits: count, say });
      tell(`工作台：${count} 次編輯，每次等到窗格重新檢核`, told);
    } finally {
      server.close();
    }
  }
  if (only !== 'page') {
    const { soakRows } = await import('./bench/soak-rows.mjs');
    say(`${count} 次儲存…`);
    tell(`命令列的主機：窗格存 ${count} 次列，每次等到檢核`, await soakRows(count));
  }
});
