import { readFileSync } from 'node:fs';
import { PROCEDURE_NOTES } from '../../src/rules/procedure-notes';
import { ruleSentences } from '../../src/rules/rule-sentences';
import { rulesDocument } from '../../src/rules/rules-document';
import { PAPER_RULES } from '../../src/rules/papers/paper-rules';
import { RULES as ROW_RULES } from '../../src/rules/rules';

const RULES = [...ROW_RULES, ...PAPER_RULES];

const sentences = ruleSentences(readFileSync('src/rules/RULES.md', 'utf8'));

test('docs/rules.md is what the rules print', () => {
  const isPrinted = readFileSync('docs/rules.md', 'utf8') === rulesDocument(sentences);
  expect(isPrinted ? '' : 'run `npm run rules-docs` and commit docs/rules.md').toBe('');
});

test('the table of areas counts every rule once', () => {
  const printed = readFileSync('docs/rules.md', 'utf8');
  const total = /^\| 合計 \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/m.exec(printed);
  const [errors, warnings, notes, all] = (total ?? []).slice(1).map(Number);
  const many = (severity: string) => RULES.filter((rule) => rule.severity === severity).length;
  expect([errors, warnings, notes, all]).toEqual([many('E'), many('W'), many('I'), RULES.length]);
  expect([...printed.matchAll(/^### ([A-Z]+-\d\d) /gm)].map((match) => match[1]).sort()).toEqual(
    RULES.map(({ id }) => id).sort(),
  );
});

test('a note on the procedure is no rule', () => {
  const ids = new Set(RULES.map(({ id }) => id));
  expect(PROCEDURE_NOTES.filter(({ id }) => ids.has(id))).toEqual([]);
});
