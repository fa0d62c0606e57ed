import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(__dirname, '..', '..');
const archiver = pathToFileURL(path.join(root, 'src/launch/package/archive.mjs')).href;

/** The archive of these files, made in a process with that clock. */
export function archived(files: Readonly<Record<string, string>>, zone: string): Buffer {
  const made = `import(${JSON.stringify(archiver)}).then(async ({ archive }) => {
    const files = Object.entries(${JSON.stringify(files)});
    const map = new Map(files.map(([name, text]) => [name, Buffer.from(text)]));
    process.stdout.write(await archive('package', map));
  })`;
  return execFileSync(process.execPath, ['-e', made], { env: { ...process.env, TZ: zone } });
}
