import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(__dirname, '..', '..');
const compiled = pathToFileURL(path.join(root, 'src', 'launch', 'steps', 'compiled.mjs')).href;

let folder: string;

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'compiled-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, text: string, second: number): void {
  writeFileSync(path.join(folder, name), text);
  utimesSync(path.join(folder, name), second, second);
}

function run(): string {
  const program = JSON.stringify(path.join(folder, 'program.js'));
  const script = `import { runCompiled } from ${JSON.stringify(compiled)}; runCompiled(${program});`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  );
  return stdout + stderr;
}

test('a program runs the same from what was kept of it, and as it is now once it is another', () => {
  const program = (word: string) => `require('./part.js').say('${word}');`;
  put('part.js', `exports.say = (word) => process.stdout.write(word + module.children.length);`, 1);
  put('program.js', program('one'), 1);
  expect([run(), run()]).toEqual(['one0', 'one0']);
  expect(readdirSync(path.join(folder, '.compiled')).length).toBeGreaterThan(0);
  // As long as before.
  put('program.js', program('two'), 2);
  expect([run(), run()]).toEqual(['two0', 'two0']);
});

test('what was kept and is broken, or cannot be kept, is left aside', () => {
  put('program.js', `process.stdout.write('done')`, 1);
  expect(run()).toBe('done');
  const kept = path.join(folder, '.compiled');
  for (const each of readdirSync(kept, { withFileTypes: true })) {
    if (each.isFile()) writeFileSync(path.join(kept, each.name), 'broken');
  }
  expect(run()).toBe('done');
  rmSync(kept, { recursive: true });
  writeFileSync(kept, 'a file where the folder would be');
  expect(run()).toBe('done');
});
