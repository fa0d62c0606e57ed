import { sourceFiles } from './source-files';

/** Whoever keeps something on the machine, or says something where it stays, and what that is. */
const KEEPERS: Readonly<Record<string, string>> = {
  'src/taskpane/dates/date-entry.ts': 'whether ROC dates are made as they are typed: off or on',
  'src/taskpane/office/kept-here.ts': 'the choice 只看待驗證 and which of the auditors one is',
  'src/taskpane/office/language-before.ts': 'the language of the display',
};

/** What a person asked to be kept by that way: names of the things, not their contents. */
const KEPT = ['verify-only', 'me'];

const files = sourceFiles().filter(({ path }) => !path.startsWith('src/launch/'));

test('nothing is kept in the browser, and nothing logged, but what is listed here', () => {
  const keeping = /\b(?:local|session)Storage\b|\bindexedDB\b|document\.cookie|\bconsole\.\w+\(/;
  const found = files.filter(({ text }) => keeping.test(text)).map(({ path }) => path);
  expect(found.sort()).toEqual(Object.keys(KEEPERS).sort());
});

test('the pane keeps no more than its two choices', () => {
  const names = files.flatMap(({ text }) =>
    [...text.matchAll(/\bkeepHere\((\w+),/g)].map(([, name = '']) => {
      const [, value] = new RegExp(`const ${name} = '([^']*)'`).exec(text) ?? [];
      return value ?? name;
    }),
  );
  expect([...new Set(names)].filter((name) => !KEPT.includes(name))).toEqual([]);
});
