// npm test: the whole of npm run check, then the tests in a real browser and on paper.
import { ensureBuilt } from './steps/build.mjs';
import { checkEverything } from './steps/check.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, say } from './steps/project.mjs';
import { FOR_TESTS, mustRun, toolScript } from './steps/run.mjs';
import { ensureSample } from './steps/sample.mjs';
import { ensureTestPrograms } from './steps/test-programs.mjs';

await command(async () => {
  await ensureInstalled();
  const env = await ensureTestPrograms();
  // Two runs of jest tell beside each other: neither may wipe away what stands above its own lines.
  process.env.TERM = 'dumb';
  const ends = await Promise.allSettled([checkEverything(), testInBrowser(env)]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
});

/** Each test waits for its server and its browser most of the time: others have the cores then. */
async function testInBrowser(env) {
  await ensureBuilt('web');
  await ensureSample();
  say('── 瀏覽器與紙本測試');
  const jest = [...FOR_TESTS, toolScript('jest'), '--selectProjects', 'e2e', '--maxWorkers=2'];
  await mustRun('瀏覽器或紙本測試未通過。', process.execPath, jest, { env });
}
