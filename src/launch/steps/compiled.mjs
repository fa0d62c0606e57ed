// What Node has made of a built program is kept beside it: reading four megabytes anew takes a fifth of a check.
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

/** Runs the program; each of its files is read from what was made of it when it ran before, where it is the same. */
export function runCompiled(file) {
  const folder = path.dirname(file);
  const kept = path.join(folder, '.compiled');
  // From Node 22.1 on it does so itself.
  if (Module.enableCompileCache) Module.enableCompileCache(kept);
  else keepCompiled(folder, kept);
  createRequire(import.meta.url)(file);
}

function keepCompiled(folder, kept) {
  const compile = Module.prototype._compile;
  const made = [];
  Module.prototype._compile = function (content, file, ...rest) {
    if (path.dirname(file) !== folder) return compile.call(this, content, file, ...rest);
    const { mtimeMs, size } = statSync(file);
    // V8 itself looks only at the length of a text, and at its own version.
    const place = path.join(kept, `${path.basename(file)}-${mtimeMs}-${size}`);
    const cachedData = readIfThere(place);
    // No import() of Node's own is in it, for which more would be needed: webpack has its own in their place.
    const script = new vm.Script(Module.wrap(content), { filename: file, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) made.push({ place, script });
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, createRequire(file), this, file, folder);
  };
  // At the end, when V8 has made what was wanted of it.
  process.once('exit', () => {
    for (const { place, script } of made) writeIfPossible(place, script.createCachedData());
  });
}

function readIfThere(place) {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}

/** Whole or not at all; a folder that cannot be written to keeps nothing. */
function writeIfPossible(place, data) {
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(`${place}.${process.pid}`, data);
    renameSync(`${place}.${process.pid}`, place);
  } catch {
    // It is only slower.
  }
}
