import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack, { type WebpackPluginInstance } from 'webpack';

interface Budget {
  readonly ScriptBudget: new (given: {
    readonly groups: readonly string[];
    readonly limit: number;
  }) => WebpackPluginInstance;
}

const budget: Budget = jest.requireActual('../../src/launch/steps/script-budget.cjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'isms-budget-'));
  // As long as it is, however well it is compressed.
  const words = Array.from({ length: 2_000 }, (_, at) => ((at * 7_919) % 99_991).toString(36));
  writeFileSync(path.join(folder, 'first.js'), `console.log(${JSON.stringify(words)});`);
  writeFileSync(path.join(folder, 'late.js'), "import('./first.js');");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a build of one entry complains of. */
function built(entry: string, limit: number, group = 'pane'): Promise<string[]> {
  const compiler = webpack({
    ...{ mode: 'production', context: folder, entry: { pane: `./${entry}` } },
    output: { path: path.join(folder, 'out') },
    performance: false,
    plugins: [new budget.ScriptBudget({ groups: [group], limit })],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error || !stats) reject(error ?? new Error('no stats'));
      else resolve(stats.compilation.errors.map(({ message }) => message));
    });
  });
}

test('a build whose first scripts are over their size fails and says of which; what comes later does not count', async () => {
  const [told = ''] = await built('first.js', 1_000);
  const [, size = ''] =
    /^pane: (\d+) bytes compressed, at most 1000: pane\.js \1\./.exec(told) ?? [];
  expect(Number(size)).toBeGreaterThan(2_000);
  expect(await built('first.js', Number(size))).toEqual([]);
  expect(await built('first.js', Number(size) - 1)).toHaveLength(1);
  expect(await built('late.js', 2_000)).toEqual([]);
  expect(await built('first.js', 1_000_000, 'misspelt')).toEqual([
    'No scripts are named misspelt.',
  ]);
});
