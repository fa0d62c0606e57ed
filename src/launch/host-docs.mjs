// npm run host-docs: prints docs/host.md from the tables that implement the embedded host.
import { readFileSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { ensureInstalled } from './steps/install.mjs';
import { command, inProject, say } from './steps/project.mjs';

await command(async () => {
  await ensureInstalled();
  const { transformSync } = await import('@swc/core');
  const require = createRequire(import.meta.url);
  require.extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
  // numfmt 4.0.1 names a CommonJS file that it does not ship, and here nothing is formatted.
  const load = Module._load;
  Module._load = (request, ...rest) => (request === 'numfmt' ? {} : load(request, ...rest));
  const { hostDocument } = require(inProject('src', 'host', 'host-document.ts'));
  const { KNOWN_GAPS } = require(inProject('test', 'conformance', 'known-gaps.ts'));
  const file = inProject('docs', 'host.md');
  writeFileSync(file, hostDocument(KNOWN_GAPS));
  say(`已印出 ${file}。`);
});
