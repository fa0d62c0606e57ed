// npm run host-docs: prints docs/host.md from the tables that implement the embedded host.
import { writeFileSync } from 'node:fs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { requireTypeScript } from './steps/type-script.mjs';

await command(async () => {
  await ensureInstalled();
  const require = await requireTypeScript();
  const { hostDocument } = require(inProject('src', 'host', 'host-document.ts'));
  const { KNOWN_GAPS } = require(inProject('test', 'conformance', 'known-gaps.ts'));
  const file = inProject('docs', 'host.md');
  writeFileSync(file, hostDocument(KNOWN_GAPS));
  say(`已印出 ${file}。`);
});
