import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PAPER_RULES } from '../../src/rules/papers/paper-rules';
import { RULES as ROW_RULES } from '../../src/rules/rules';

const RULES = [...ROW_RULES, ...PAPER_RULES];

const root = join(__dirname, '..', '..');

/** Rows 「| MEM-01 | E | …」 of RULES.md. */
const documented = readFileSync(join(root, 'src/rules/RULES.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const [, id, severity, sentence, authority] = cells;
    return id !== undefined && /^[A-Z]+-\d\d$/.test(id)
      ? [{ id, severity, sentence, authority, cells: cells.length }]
      : [];
  });

const titled = readdirSync(join(root, 'test/rules'))
  .filter((name) => name.endsWith('.test.ts'))
  .flatMap((name) => {
    const text = readFileSync(join(root, 'test/rules', name), 'utf8');
    return [...text.matchAll(/\b(?:it|test)\(\s*['"`]([A-Z]+-\d\d) /g)].map((match) => match[1]);
  });

const ids = RULES.map((rule) => rule.id);

test('RULES.md lists the rules of the code, in their order and severity', () => {
  expect(documented.map(({ id, severity }) => `${id} ${severity ?? ''}`)).toEqual(
    RULES.map(({ id, severity }) => `${id} ${severity}`),
  );
});

test('every rule has one row of four cells: id, severity, sentence, authority', () => {
  expect(documented.filter(({ cells }) => cells !== 6)).toEqual([]);
  expect(documented.filter(({ sentence, authority }) => !sentence || !authority)).toEqual([]);
});

test('every rule has tests titled with its id, and every id in a title is a rule', () => {
  expect([...new Set(titled)].sort()).toEqual([...ids].sort());
});

test('a rule’s id is its own and begins with its area', () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(RULES.filter(({ id, area }) => !id.startsWith(`${area}-`))).toEqual([]);
});

test('a rule that departs from its severity says so in RULES.md', () => {
  const departing = documented
    .filter(({ sentence }) => /[為以] [EWI](?![A-Za-z])/.test(sentence ?? ''))
    .map(({ id }) => id);
  expect(departing).toEqual([
    'REG-01',
    'REG-02',
    'REG-04',
    'MEM-01',
    'MEM-09',
    'MEM-11',
    'MEM-20',
    'RSP-09',
    'FND-01',
    'FND-06',
    'CA-17',
    'AUD-01',
    'KPI-02',
    'KPI-04',
    'MR-01',
    'MR-02',
    'MR-03',
    'MR-09',
    'MR-10',
    'MR-15',
    'MR-24',
    'MR-27',
    'TRK-04',
    'DAT-03',
  ]);
});

test('every rule has a title in English, its own and without a stop', () => {
  const english = RULES.map(({ titleEn }) => titleEn);
  expect(RULES.filter((rule) => !/^[A-Z].*[^.。]$/.test(rule.titleEn))).toEqual([]);
  expect(new Set(english).size).toBe(RULES.length);
});

test('what the procedure commands is what the domain names, and why and mend are said of each', () => {
  const commanded =
    'MEM-01 MEM-02 MEM-03 RSP-01 AUD-01 AUD-04 FND-08 MR-01 MR-02 MR-05 MR-10 TRK-01';
  expect(RULES.flatMap((rule) => (rule.commanded ? [rule.id] : [])).sort()).toEqual(
    commanded.split(' ').sort(),
  );
  expect(RULES.filter(({ why, mend }) => !/。$/.test(why) || !/。$/.test(mend))).toEqual([]);
});
