import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PAPERS } from '../../src/review/papers/papers';
import { placeMessages } from '../../src/taskpane/bar/places';
import { inWorkbook } from '../in-workbook';
import { root } from './source-files';

// What the manuals name is there: places, buttons, columns, choices, pictures, commands.

const text = (name: string) => readFileSync(path.join(root, name), 'utf8');

const manuals = readdirSync(path.join(root, 'docs/manual'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/manual/${name}`);

const documents = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...manuals,
];

/** What the files of a folder hold, and its folders'. */
function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => text(`${folder}/${name.split(path.sep).join('/')}`));
}

/** The texts that stand in programs, as they are written there. */
const textsOf = (folder: string) =>
  filesUnder(folder, /\.tsx?$/).flatMap((source) =>
    [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g)].map(
      ([, plain, template]) => plain ?? template ?? '',
    ),
  );

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const ofPane = textsOf('src/taskpane');
const labels = new Set(ofPane);
/** What stands on a control with a number in it. */
const counted = ofPane
  .filter((words) => /^\p{Script=Han}.*\$\{/u.test(words))
  .map(
    (words) =>
      new RegExp(
        `^${words
          .split(/\$\{[^}]*\}/)
          .map(escaped)
          .join('\\d+')}$`,
      ),
  );

const ribbonButtons = [
  ...text('manifest.xml').matchAll(/id="(\w+)\.Label" DefaultValue="([^"]+)"/g),
]
  .filter(([, id = '']) => !/^(Tab|Open|\w+Group)$/.test(id))
  .map(([, , label = '']) => label);

/** Of the ribbon, and of Excel in Traditional Chinese. */
const elsewhere = new Set([...ribbonButtons, ...['檔案', '匯出', '建立 PDF/XPS 文件', '⋯']]);

const isLabel = (words: string) =>
  labels.has(words) ||
  inWorkbook.has(words) ||
  elsewhere.has(words) ||
  counted.some((each) => each.test(words));

const everything = [
  ...['taskpane', 'app', 'register', 'facts', 'review', 'rules'].flatMap((area) =>
    textsOf(`src/${area}`),
  ),
  text('src/rules/RULES.md'),
].join('\n');

test('what a manual sets in bold is a control of the pane, of the ribbon or of Excel', () => {
  const named = manuals.flatMap((manual) =>
    [...text(manual).matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, words = '']) => ({ manual, words })),
  );
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter(({ words }) => !isLabel(words))).toEqual([]);
});

test('what a manual puts between 「」 is said by the program in the same words', () => {
  const named = manuals.flatMap((manual) =>
    [...text(manual).matchAll(/「([^「」\n]+)」/g)].map(([, words = '']) => ({ manual, words })),
  );
  expect(named.length).toBeGreaterThan(100);
  const strange = named.filter(
    ({ words }) => !everything.includes(words) && !elsewhere.has(words) && !isLabel(words),
  );
  expect(strange).toEqual([]);
});

test('every picture that a document shows is there, and every picture is shown', () => {
  const shown = documents.flatMap((document) =>
    [...text(document).matchAll(/!\[[^\]]*\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(
      ([, picture, sized]) => path.posix.join(path.posix.dirname(document), picture ?? sized ?? ''),
    ),
  );
  expect(shown.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
  const pictures = readdirSync(path.join(root, 'docs/manual/pictures'));
  expect(pictures.filter((name) => !shown.includes(`docs/manual/pictures/${name}`))).toEqual([]);
});

test('every picture is one that `npm run manual-pictures` takes', () => {
  const programs = filesUnder('src/launch/pictures', /\.mjs$/).join('\n');
  const taken = [
    ...programs.matchAll(/(?:take|write)\('([a-z-]+)'/g),
    ...programs.matchAll(/^ {2}\['([a-z-]+)',/gm),
  ].map(([, name]) => `${name ?? ''}.webp`);
  expect(readdirSync(path.join(root, 'docs/manual/pictures')).sort()).toEqual(taken.sort());
});

test('every command line that a document shows is one of the program, with options it has', () => {
  const usages = filesUnder('src/cli/commands', /\.ts$/).flatMap((source) =>
    [...source.matchAll(/usage:\s*['`]([^'`]+)['`]/g)].map(([, usage = '']) => usage),
  );
  const shown = documents.flatMap((document) =>
    [...text(document).matchAll(/isms -- ([a-z-]+)([^#\n]*)/g)].map(
      ([line, name = '', rest = '']) => ({ line, name, options: rest.match(/--[a-z-]+/g) ?? [] }),
    ),
  );
  expect(new Set(shown.map(({ name }) => name))).toEqual(
    new Set([...usages.map((usage) => usage.split(' ')[0]), 'help']),
  );
  const strange = shown.filter(({ name, options }) => {
    const usage = usages.find((each) => each.split(' ')[0] === name) ?? '';
    return options.some((option) => !new RegExp(`${option}(?![a-z-])`).test(usage));
  });
  expect(strange).toEqual([]);
});

test('the command line’s page names every kind of paper', () => {
  const page = text('docs/command-line.md');
  const lacking = Object.entries(PAPERS).filter(
    ([name, { title }]) => !page.includes(`| \`${name}\` | ${title} |`),
  );
  expect(lacking).toEqual([]);
});

test('the officer’s manual leaves out no place of the pane, no ribbon button, no paper', () => {
  const manual = text('docs/manual/officer.md');
  const places = Object.values(placeMessages.names).map((name) => `| **${name}** |`);
  const buttons = ribbonButtons.map((name) => `| **${name}** |`);
  const papers = Object.values(PAPERS).map(({ title }) => title);
  expect([...places, ...buttons, ...papers].filter((each) => !manual.includes(each))).toEqual([]);
});

test('what the pictures’ walk opens, presses and chooses is there by that name', () => {
  const walked = [
    ...filesUnder('src/launch/pictures', /-walk\.mjs$/)
      .join('\n')
      .matchAll(/(?:openPlace\(bench, |press\(bench, |label: |step\()'([^']+)'/g),
  ].map(([, words = '']) => words);
  expect(walked.length).toBeGreaterThan(25);
  expect(walked.filter((words) => !isLabel(words))).toEqual([]);
});
