// npm run check: types, lint, format, guards and unit tests. The quick half of npm test.
import { checkEverything } from './steps/check.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command } from './steps/project.mjs';

await command(async () => {
  await ensureInstalled();
  await checkEverything();
});
