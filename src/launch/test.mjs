// npm test: the whole of npm run check, then the tests in a real browser and on paper.
import { ensureBuilt } from './steps/build.mjs';
import { checkEverything } from './steps/check.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, say } from './steps/project.mjs';
import { mustRun, toolScript } from './steps/run.mjs';
import { ensureSample } from './steps/sample.mjs';
import { ensureTestPrograms } from './steps/test-programs.mjs';

await command(async () => {
  await ensureInstalled();
  const env = await ensureTestPrograms();
  await checkEverything();
  await ensureBuilt('web');
  await ensureSample();
  say('── 瀏覽器與紙本測試');
  // Each has a server and a browser of its own; most of its time it waits for them.
  const jest = [toolScript('jest'), '--selectProjects', 'e2e', '--maxWorkers=2'];
  await mustRun('瀏覽器或紙本測試未通過。', process.execPath, jest, { env });
});
