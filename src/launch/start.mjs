// npm start [-- --no-open]: the workbench with the sample workbook, at https://localhost:3000/.
// PORT takes another port (0: any free one).
import { ensureBuilt } from './steps/build.mjs';
import { certificate } from './steps/certificate.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { openInBrowser } from './steps/open.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { ensureSample } from './steps/sample.mjs';
import { serve } from './steps/serve.mjs';

await command(async () => {
  const unknown = process.argv.slice(2).find((word) => word !== '--no-open');
  if (unknown !== undefined) {
    throw new Refusal(`不認得「${unknown}」。\n用法：npm start [-- --no-open]`);
  }
  const wanted = Number(process.env.PORT ?? 3000);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
    throw new Refusal(`PORT 必須是 0 到 65535 的整數，目前是「${process.env.PORT}」。`);
  }
  await ensureInstalled();
  await ensureBuilt('cli');
  await ensureBuilt('web');
  await ensureSample();
  const { key, cert, note } = await certificate();
  const { port } = await serve({ folder: inProject('build', 'web'), port: wanted, key, cert });
  const address = `https://localhost:${port}/`;
  process.stdout.write(`工作台：${address}\n`);
  say(note);
  say('按 Ctrl+C 結束。');
  if (!process.argv.includes('--no-open')) openInBrowser(address);
});
