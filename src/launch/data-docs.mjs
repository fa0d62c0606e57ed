// npm run data-docs: prints docs/data-dictionary.md from the declarations of the tables.
import { writeFileSync } from 'node:fs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { requireTypeScript } from './steps/type-script.mjs';

await command(async () => {
  await ensureInstalled();
  const require = await requireTypeScript();
  const { dataDictionary } = require(inProject('src', 'rules', 'data-dictionary.ts'));
  const file = inProject('docs', 'data-dictionary.md');
  writeFileSync(file, dataDictionary());
  say(`已印出 ${file}。`);
});
