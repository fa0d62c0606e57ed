// npm run build: both programs, where they are older than their sources.
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command } from './steps/project.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt('cli');
  await ensureBuilt('web');
});
