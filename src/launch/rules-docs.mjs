// npm run rules-docs: prints docs/rules.md from the rules themselves.
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, say } from './steps/project.mjs';
import { requireTypeScript } from './steps/type-script.mjs';

await command(async () => {
  await ensureInstalled();
  const require = await requireTypeScript();
  const { rulesDocument } = require(inProject('src', 'rules', 'rules-document.ts'));
  const { ruleSentences } = require(inProject('src', 'rules', 'rule-sentences.ts'));
  const sentences = ruleSentences(readFileSync(inProject('src', 'rules', 'RULES.md'), 'utf8'));
  const file = inProject('docs', 'rules.md');
  writeFileSync(file, rulesDocument(sentences));
  say(`已印出 ${file}。`);
});
