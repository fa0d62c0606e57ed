// npm run notices: prints THIRD-PARTY-NOTICES.md from what the two programs really hold.
import { writeFileSync } from 'node:fs';
import { bundled, components } from './notices/components.mjs';
import { notices } from './notices/notices.mjs';
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, say } from './steps/project.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt('cli');
  await ensureBuilt('web');
  const file = inProject('THIRD-PARTY-NOTICES.md');
  writeFileSync(file, notices(components({ web: bundled('web'), cli: bundled('cli') })));
  say(`已印出 ${file}。`);
});
