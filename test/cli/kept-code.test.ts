import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(__dirname, '..', '..');
const source = (name: string) => JSON.stringify(path.join(root, 'src', name));

let folder: string;

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'kept-code-'))));
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function put(name: string, text: string, second: number): void {
  writeFileSync(path.join(folder, name), text);
  utimesSync(path.join(folder, name), second, second);
}

/** Runs lines of a program in a process of its own, in which `require` reads the project's TypeScript. */
function run(...lines: string[]): string {
  const steps = pathToFileURL(path.join(root, 'src/launch/steps/type-script.mjs')).href;
  const script = [
    `import { requireTypeScript } from ${JSON.stringify(steps)};`,
    'const require = await requireTypeScript();',
    ...lines,
  ].join('\n');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8', cwd: root },
  );
  return stdout + stderr;
}

const kept = () => path.join(folder, '.compiled');

function breakAll(): void {
  for (const each of readdirSync(kept(), { withFileTypes: true })) {
    if (each.isFile()) writeFileSync(path.join(kept(), each.name), 'broken');
  }
}

describe('the files of the program', () => {
  const runProgram = () =>
    run(
      `require(${source('cli/kept-code.ts')}).keepCode(${JSON.stringify(folder)});`,
      `require(${JSON.stringify(path.join(folder, 'program.js'))});`,
    );

  test('run the same from what was kept of them, and as they are now once they are others', () => {
    const program = (word: string) => `require('./part.js').say('${word}');`;
    const part = `exports.say = (word) => process.stdout.write(word + module.children.length);`;
    put('part.js', part, 1);
    put('program.js', program('one'), 1);
    expect([runProgram(), runProgram()]).toEqual(['one0', 'one0']);
    expect(readdirSync(kept()).length).toBeGreaterThan(0);
    // As long as before, and as if it were as old.
    put('program.js', program('two'), 1);
    expect([runProgram(), runProgram()]).toEqual(['two0', 'two0']);
  });

  test('run where what was kept is broken, or cannot be kept', () => {
    put('program.js', `process.stdout.write('done')`, 1);
    expect(runProgram()).toBe('done');
    breakAll();
    expect(runProgram()).toBe('done');
    rmSync(kept(), { recursive: true });
    writeFileSync(kept(), 'a file where the folder would be');
    expect(runProgram()).toBe('done');
  });
});

describe('office.js', () => {
  /** A workbook's sheets as the library names them, and whether it was made from what was kept. */
  const names = () =>
    run(
      `const vm = require('node:vm');`,
      'const taken = [];',
      'const { Script } = vm;',
      'vm.Script = class extends Script {',
      '  constructor(text, options) {',
      '    super(text, options);',
      `    if (options.filename.endsWith('excel-web-16.00.js')) taken.push(this.cachedDataRejected);`,
      '  }',
      '};',
      `const { Host } = require(${source('host/host.ts')});`,
      `const { loadOffice } = require(${source('host/node/load-office.ts')});`,
      `const { Excel } = loadOffice(Host.blank({}), { keptIn: ${JSON.stringify(kept())} });`,
      'await Excel.run(async (context) => {',
      '  const { worksheets } = context.workbook;',
      `  worksheets.load('items/name');`,
      '  await context.sync();',
      `  console.log(worksheets.items.map(({ name }) => name).join(), taken.join());`,
      '});',
    );

  test('is run from what was kept of it; what is broken is left aside and kept anew', () => {
    expect([names(), names()]).toEqual(['工作表1 \n', '工作表1 false\n']);
    expect(readdirSync(kept())).toEqual([expect.stringMatching(/^excel-web-16\.00\.js-/)]);
    breakAll();
    expect([names(), names()]).toEqual(['工作表1 true\n', '工作表1 false\n']);
    const [only = ''] = readdirSync(kept());
    expect(readFileSync(path.join(kept(), only)).length).toBeGreaterThan(100_000);
  });
});
