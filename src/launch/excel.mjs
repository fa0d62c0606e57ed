// npm run excel: Excel with the add-in as it stands here, for development.
import { ensureBuilt } from './steps/build.mjs';
import { certificate } from './steps/certificate.mjs';
import { findExcel } from './steps/find-excel.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, Refusal, say } from './steps/project.mjs';
import { mustRun, run, toolScript } from './steps/run.mjs';
import { serve } from './steps/serve.mjs';

/**
 * Fetched when it is wanted, at this version: it brings 272 packages that nothing else here needs
 * (clouds, Teams, one with a script of its own), for a command that runs only where an Excel is.
 */
const TOOL = 'office-addin-debugging@7.0.0';
/** As manifest.xml says. */
const PORT = 3000;

await command(async () => {
  if (findExcel() === undefined) {
    throw new Refusal(
      '這台電腦沒有找到 Excel：npm run excel 需要 Windows 或 macOS 上的桌面版 Excel。\n' +
        '不需要 Excel 的工作台，請執行 npm start。',
    );
  }
  await ensureInstalled();
  await ensureBuilt('web');
  say('Excel 只開啟受信任的網站：第一次會請你確認開發憑證。');
  const certs = [toolScript('office-addin-dev-certs'), 'install', '--days', '365'];
  await mustRun('開發憑證沒有裝好，Excel 會拒絕開啟窗格。', process.execPath, certs);
  const { key, cert } = await certificate();
  const server = await serve({ folder: inProject('build', 'web'), port: PORT, key, cert });
  try {
    await mustRun(
      'Excel 沒有啟動，原因見上方訊息。',
      ...tool('start', 'desktop', '--app', 'excel'),
    );
    say('Excel 已開啟，窗格在「管理審查」索引標籤。按 Ctrl+C 結束並取消側載。');
    await new Promise((resolve) => process.once('SIGINT', resolve));
    await run(...tool('stop', 'desktop'));
  } finally {
    server.close();
  }
});

function tool(action, ...options) {
  const { npm_execpath: npm } = process.env;
  const manifest = inProject('manifest.xml');
  const debug = action === 'start' ? ['--no-debug', '--no-live-reload'] : [];
  const asked = ['office-addin-debugging', action, manifest, ...options, ...debug];
  const exec = ['exec', '--yes', `--package=${TOOL}`, '--', ...asked];
  if (npm) return [process.execPath, [npm, ...exec]];
  return ['npm', exec.map((word) => JSON.stringify(word)), { shell: true }];
}
