import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What is to be kept when the program ends, by where. */
const made = new Map<string, vm.Script>();

/**
 * The script of a file, made from what V8 had compiled of it when it ran before, where that lies in `folder` and
 * the file is the same. What could not be used is kept anew at the end of the program; a folder that cannot be
 * written to keeps nothing.
 */
export function keptScript(filename: string, text: string, folder: string): vm.Script {
  const place = placeOf(filename, folder);
  const cachedData = readIfThere(place);
  const script = new vm.Script(text, { filename, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) {
    if (made.size === 0) process.once('exit', keepAll);
    made.set(place, script);
  }
  return script;
}

/**
 * V8 itself looks only at the length of a text, and at its own version. The time is that of the last change, which
 * unlike that of the last writing nothing can set: another version may be as long, and unpacked with the same time.
 */
function placeOf(filename: string, folder: string): string {
  const { ctimeMs, size } = statSync(filename);
  return path.join(folder, `${path.basename(filename)}-${String(ctimeMs)}-${String(size)}`);
}

/** At the end, when V8 has compiled what was wanted of it. */
function keepAll(): void {
  for (const [place, script] of made) writeIfPossible(place, script.createCachedData());
}

function readIfThere(place: string): Buffer | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}

/** Whole or not at all. */
function writeIfPossible(place: string, data: Buffer): void {
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    const partial = `${place}.${String(process.pid)}`;
    writeFileSync(partial, data);
    renameSync(partial, place);
  } catch {
    // It is only slower.
  }
}
