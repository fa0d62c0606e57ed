import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { keptScript } from '../host/node/kept-script';

let kept: string | undefined;

/** Where what V8 compiles is kept; nowhere unless the program has said so. */
export function keptIn(): string | undefined {
  return kept;
}

interface Loader {
  prototype: { _compile: (this: NodeModule, content: string, file: string) => unknown };
  /** Of Node 22.1 and later. */
  enableCompileCache?: (folder: string) => unknown;
}

/**
 * What V8 compiles of the program's files in `folder` is kept in there as well, and read when it runs the next
 * time: to compile them anew is a fifth of a check.
 */
export function keepCode(folder: string): void {
  kept = path.join(folder, '.compiled');
  const loader = Module as unknown as Loader;
  if (loader.enableCompileCache) loader.enableCompileCache(kept);
  else keepModules(loader, folder, kept);
}

function keepModules({ prototype }: Loader, folder: string, place: string): void {
  const compile = prototype._compile;
  prototype._compile = function (content, file) {
    if (path.dirname(file) !== folder) return compile.call(this, content, file);
    // No import() of Node's own is in it, for which more would be needed: webpack has its own in their place.
    const script = keptScript(file, Module.wrap(content), place);
    const run = script.runInThisContext() as (...given: unknown[]) => unknown;
    return run.call(this.exports, this.exports, createRequire(file), this, file, folder);
  };
}
