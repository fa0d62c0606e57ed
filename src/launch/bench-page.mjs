// npm run bench:page: how quickly the workbench shows itself, takes an edit, and scrolls, in a real browser.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './steps/browser.mjs';
import { ensureBuilt } from './steps/build.mjs';
import { certificate } from './steps/certificate.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { ensureSample } from './steps/sample.mjs';
import { serve } from './steps/serve.mjs';

await command(async () => {
  await ensureInstalled();
  const { grown } = await import('./bench/grow.mjs');
  const { measuredPage } = await import('./bench/page.mjs');
  await ensureBuilt('cli');
  await ensureBuilt('web');
  await ensureSample();
  const executablePath = findBrowser();
  if (!executablePath) throw new Refusal('找不到 Chrome、Chromium 或 Edge。');
  const web = inProject('build', 'web');
  const folder = mkdtempSync(path.join(tmpdir(), 'isms-bench-'));
  const { key, cert } = await certificate();
  const server = await serve({ folder: web, port: 0, key, cert });
  try {
    const sample = readFileSync(path.join(web, 'sample.xlsx'));
    const files = [1_000, 10_000].map((findings) => {
      const file = path.join(folder, `${findings}.xlsx`);
      writeFileSync(file, grown(sample, findings));
      return { findings, file };
    });
    const address = `https://localhost:${server.port}/`;
    for await (const line of measuredPage({ executablePath, address, files })) {
      process.stdout.write(`${line}\n`);
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
    say('完成。');
  }
});
