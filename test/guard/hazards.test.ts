import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where real Excel differs from an easy one. 9 is the work on papers; 19 only a machine can show. */
const HAZARDS = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18];

const titles = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name) && !name.endsWith('hazards.test.ts'))
  .flatMap((name) =>
    [
      ...readFileSync(join('test', name), 'utf8').matchAll(
        /\b(?:test|describe)(?:\.each[^)]*\))?\(\s*(['"`])hazard (\d+)[:\s,]/g,
      ),
    ].map(([, , number]) => Number(number)),
  );

test('every hazard of real Excel is played by a test that names it', () => {
  expect(HAZARDS.filter((number) => !titles.includes(number))).toEqual([]);
});

test('every hazard stands in the table of docs/real-excel.md', () => {
  const listed = [...readFileSync('docs/real-excel.md', 'utf8').matchAll(/^\| (\d+) \|/gm)];
  expect(listed.map(([, number]) => Number(number))).toEqual(HAZARDS);
});
