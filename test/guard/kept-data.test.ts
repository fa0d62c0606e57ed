import { sourceFiles } from './source-files';

/** Whoever keeps something on the machine, or says something where it stays, and what that is. */
const KEEPERS: Readonly<Record<string, string>> = {
  'src/taskpane/dates/date-entry.ts': 'whether ROC dates are made as they are typed: off or on',
  'src/taskpane/office/kept-here.ts':
    'the choice 只看待驗證, and digits by which a member is known again',
  'src/taskpane/office/language-before.ts': 'the language of the display',
};

/** What is kept by that way: names of the things, not their contents. No person is named. */
const KEPT = ['verify-only', 'own'];

const files = sourceFiles().filter(({ path }) => !path.startsWith('src/launch/'));

test('nothing is kept in the browser, and nothing logged, but what is listed here', () => {
  const keeping = /\b(?:local|session)Storage\b|\bindexedDB\b|document\.cookie|\bconsole\.\w+\(/;
  const found = files.filter(({ text }) => keeping.test(text)).map(({ path }) => path);
  expect(found.sort()).toEqual(Object.keys(KEEPERS).sort());
});

test('the pane keeps no more than its two choices, a name only to forget it', () => {
  const names = files.flatMap(({ text }) =>
    [...text.matchAll(/\bkeepHere\((\w+), (?!'')/g)].map(([, name = '']) => {
      const [, value] = new RegExp(`const ${name} = '([^']*)'`).exec(text) ?? [];
      return value ?? name;
    }),
  );
  expect([...new Set(names)].filter((name) => !KEPT.includes(name))).toEqual([]);
});
