import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';

/** A `require` that reads the project's own TypeScript, for documents that the program prints of itself. */
export async function requireTypeScript() {
  const { transformSync } = await import('@swc/core');
  const require = createRequire(import.meta.url);
  require.extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      module: { type: 'commonjs' },
    });
    module._compile(code, filename);
  };
  // numfmt 4.0.1 names a CommonJS file that it does not ship.
  const numfmt = await import('numfmt');
  const load = Module._load;
  Module._load = (request, ...rest) => (request === 'numfmt' ? numfmt : load(request, ...rest));
  return require;
}
