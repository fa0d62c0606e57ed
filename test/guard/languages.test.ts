import ts from 'typescript';
import type { SettingName } from '../../src/app/settings/setting-groups';
import { usesOf } from '../../src/app/settings/setting-uses';
import type { Column } from '../../src/register/column';
import { tables } from '../../src/register/register';
import { settingItems } from '../../src/register/settings/items';
import { RULE_REFERENCE } from '../../src/rules/reference';
import { englishEntry } from '../../src/taskpane/english/journal';
import { matchForm } from '../../src/taskpane/english/match-form';
import { NOTES } from '../../src/taskpane/english/notes/all';
import { SAID } from '../../src/taskpane/english/said/all';
import { inWorkbook } from '../in-workbook';
import { sourceFiles, visit } from './source-files';

// What the pane says is of both languages; only what stands in the workbook stays Chinese.

const HAN = /\p{Script=Han}+/gu;

/** What people type into cells as an answer. */
const typed = ['無', '適用', '上'];

const isOfWorkbook = (name: string) => inWorkbook.has(name) || typed.includes(name);

interface Words {
  readonly at: string;
  readonly text: string;
  readonly side: 'zh' | 'en' | 'none';
}

/** Which of the two arguments of `inLanguage` a text stands in. */
function sideOf(node: ts.Node): Words['side'] {
  for (let child = node; child.parent; child = child.parent) {
    const call = child.parent;
    if (!ts.isCallExpression(call) || call.expression.getText() !== 'inLanguage') continue;
    return call.arguments[0] === child ? 'zh' : 'en';
  }
  return 'none';
}

/** What the journal calls a change: it stands in the workbook and is Chinese in both. */
function isSubject(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    if (ts.isPropertyAssignment(at)) return /subject$/i.test(at.name.getText());
  }
  return false;
}

/** A value of the workbook that a decision is made by, not a word that is shown. */
function isCompared({ parent }: ts.Node): boolean {
  return (
    ts.isBinaryExpression(parent) ||
    ts.isConditionalExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isLiteralTypeNode(parent) ||
    ts.isCallExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isElementAccessExpression(parent)
  );
}

const words: readonly Words[] = sourceFiles()
  // What lies below the pane is said by forms, which english.test.ts reads.
  .filter(({ area, path }) => area === 'taskpane' && !path.includes('taskpane/english/'))
  .flatMap(({ path, tree }) => {
    const found: Words[] = [];
    visit(tree, (node) => {
      const isText =
        ts.isStringLiteralLike(node) ||
        ts.isJsxText(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node);
      if (!isText || !/\p{Script=Han}/u.test(node.text)) return;
      const side = sideOf(node);
      if (side === 'none' && isOfWorkbook(node.text) && isCompared(node)) return;
      // A sentence of Latin letters is English wherever it stands.
      const isEnglish = side === 'en' || (side === 'none' && /[a-z]{3}/.test(node.text));
      if (isEnglish && isSubject(node)) return;
      found.push({ at: path, text: node.text, side: isEnglish ? 'en' : side });
    });
    return found;
  });

test('whatever the pane says in Chinese it can say in English too', () => {
  expect(words.filter(({ side }) => side === 'zh').length).toBeGreaterThan(300);
  expect(words.filter(({ side }) => side === 'none')).toEqual([]);
});

test('English words name in Chinese only what stands in the workbook by that name', () => {
  const strange = words
    .filter(({ side }) => side === 'en')
    .flatMap(({ at, text }) => [...text.matchAll(HAN)].map(([name]) => `${at}: ${name}`))
    .filter((each) => !isOfWorkbook(each.split(': ')[1] ?? ''));
  expect(strange).toEqual([]);
});

// What rules and whatever else lies below the pane say is Chinese, and is said in English by its form.

const withoutNames = (text: string) => text.replace(/「[^」]*」/g, '');

/** The texts of say`…` with {} in each place, as the program makes them. */
const forms: ReadonlySet<string> = new Set(
  sourceFiles()
    .filter(({ area }) => area !== 'taskpane')
    .flatMap(({ tree }) => {
      const found: string[] = [];
      visit(tree, (node) => {
        if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'say') return;
        const { template } = node;
        found.push(
          ts.isNoSubstitutionTemplateLiteral(template)
            ? template.text
            : [template.head, ...template.templateSpans.map(({ literal }) => literal)]
                .map(({ text }) => text)
                .join('{}'),
        );
      });
      return found;
    }),
);

const placesOf = (form: string) => form.split('{}').length - 1;

test('whatever is said below the pane has its English, and none is left over', () => {
  expect(forms.size).toBeGreaterThan(400);
  expect([...forms].filter((form) => SAID[form] === undefined)).toEqual([]);
  expect(Object.keys(SAID).filter((form) => !forms.has(form))).toEqual([]);
});

test('the English says every value that the Chinese says', () => {
  const odd = Object.entries(SAID).filter(([form, english]) => {
    const named = new Set([...english.matchAll(/\{(\d)[|}]/g)].map(([, at]) => Number(at)));
    const wanted = Array.from({ length: placesOf(form) }, (_, at) => at);
    // A value that the Chinese repeats need not be repeated.
    return [...named].some((at) => at >= wanted.length) || wanted.some((at) => !named.has(at));
  });
  expect(odd).toEqual([]);
});

test('Chinese stands in English only as a name, between 「」', () => {
  const left = Object.values(SAID).filter((english) =>
    /\p{Script=Han}/u.test(withoutNames(english)),
  );
  expect(left).toEqual([]);
});

test('helps of tables and columns and what settings are for have their English', () => {
  const declared = [
    ...Object.values(tables).flatMap(({ help, columns }) => [
      help,
      ...Object.values(columns).map((column) => column.help),
    ]),
    ...Object.values(settingItems).map(({ note }) => note),
  ];
  expect(declared.length).toBeGreaterThan(200);
  const left = declared.filter((text) => /\p{Script=Han}/u.test(withoutNames(matchForm(text))));
  expect(left).toEqual([]);
});

test('why a rule matters and how it is mended is said in English of every rule', () => {
  expect(Object.keys(NOTES).sort()).toEqual(RULE_REFERENCE.map(({ id }) => id).sort());
  const left = Object.values(NOTES)
    .flatMap(({ why, mend }) => [why, mend])
    .filter((text) => text === '' || /\p{Script=Han}/u.test(withoutNames(text)));
  expect(left).toEqual([]);
});

/** Sentences that are not shown as they are made: they stand in cells, or the pane says them by their code. */
const UNTOLD = [
  'src/workbook/home-sheet',
  'src/workbook/validation',
  'src/workbook/excel-errors',
  'src/workbook/date-system',
  'src/workbook/paper/written-box',
];

/** A text, with {} in its places. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const rest = node.templateSpans.map(({ literal }) => literal);
  return [node.head, ...rest].map(({ text }) => text).join('{}');
}

const told: ReadonlySet<string> = new Set(
  sourceFiles()
    .filter(
      ({ area, path }) =>
        area === 'app' || (area === 'workbook' && !UNTOLD.some((each) => path.includes(each))),
    )
    .flatMap(({ tree }) => {
      const found: string[] = [];
      visit(tree, (node) => {
        // A refusal is said in English by its code.
        if (ts.isNewExpression(node.parent ?? node)) return;
        found.push(textOf(node) ?? '');
      });
      return found.filter((text) => /\p{Script=Han}.*。$/u.test(text));
    }),
);

test('whatever use cases and the workbook tell in whole sentences has its English', () => {
  expect(told.size).toBeGreaterThan(120);
  const left = [...told]
    .map((form) => matchForm(form.replaceAll('{}', 'X-1')))
    .filter((text) => /\p{Script=Han}/u.test(withoutNames(text)));
  expect(left).toEqual([]);
});

/** What a property, a variable or a parameter of these names holds is said of a list. */
const OF_LISTS = /^(?:why|ask|reasons|OWN|DROP|SKIP_ROW|TAKE_ROW|JOIN_ROW|TO_NOTE|TO_BLANK)$/;

/** What is said of a list that is brought in: why a cell or a row cannot be, and what is asked. */
function isOfList(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isBlock(parent)) return false;
    if (ts.isNewExpression(parent)) return parent.expression.getText() === 'ListError';
    if (ts.isCallExpression(parent) && parent.expression.getText() === 'compared') return true;
    const isNamed =
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isVariableDeclaration(parent);
    if (isNamed && OF_LISTS.test(parent.name.getText())) return true;
  }
  return false;
}

test('what is said and asked of a list that is brought in has its English', () => {
  const said = sourceFiles()
    .filter(({ area }) => area === 'adopt')
    .flatMap(({ tree }) => {
      const found: string[] = [];
      visit(tree, (node) => {
        const text = textOf(node);
        if (text !== undefined && /\p{Script=Han}/u.test(text) && isOfList(node)) found.push(text);
      });
      return found;
    });
  expect(said.length).toBeGreaterThan(50);
  expect(said).toContain('日期與星期不符');
  expect(said).toContain('註記列');
  const left = said
    .map((form) => matchForm(form.replaceAll('{}', 'X-1')))
    .filter((text) => /\p{Script=Han}/u.test(withoutNames(text)));
  expect(left).toEqual([]);
});

/** What the journal calls each change, as it is made in `app` from the subjects that the pane gives. */
function journalForms(): string[] {
  const subjects: string[] = [];
  const whats: string[] = [];
  for (const { area, tree } of sourceFiles()) {
    visit(tree, (node) => {
      const text = textOf(node);
      if (text === undefined || !/\p{Script=Han}/u.test(text)) return;
      const isWhat = ts.isVariableDeclaration(node.parent) && node.parent.name.getText() === 'what';
      if (area === 'app' && isWhat) whats.push(text);
      const isGiven =
        ts.isCallExpression(node.parent) && /save$/.test(node.parent.expression.getText());
      if (area === 'taskpane' ? isSubject(node) : isGiven) subjects.push(text);
    });
  }
  return [
    ...whats.filter((what) => !what.startsWith('{}：')),
    ...subjects.map((subject) => `${subject}：NC-115-001、NC-115-002`),
  ];
}

test('what the journal calls a change has its English', () => {
  const forms = journalForms();
  expect(forms.length).toBeGreaterThan(8);
  const left = forms
    .map((form) => englishEntry({ what: form.replaceAll('{}', 'X-1') }))
    .filter((text) => /\p{Script=Han}/u.test(withoutNames(text)));
  expect(left).toEqual([]);
  const what = '復原：帶入「貼上的清單」：發現事項 1 列、矯正措施 2 列';
  expect(englishEntry({ what })).toBe(
    'Undone: Brought in “The pasted list”: 發現事項: 1, 矯正措施: 2',
  );
  const structure = ['標題列已關閉，請先開啟標題列。'];
  expect(englishEntry({ what: `修復：${structure.join('')}`, structure })).toBe(
    'Repaired: The header row is off. Turn it on first.',
  );
});

test('what asks for a rule, a column or a setting is named in English', () => {
  const named = [
    ...RULE_REFERENCE.map(({ authority }) => authority),
    ...Object.values(tables).flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ authority }: Column) => authority ?? []),
    ),
    ...Object.keys(settingItems).flatMap((name) => usesOf(name as SettingName).authorities),
  ];
  const left = named.filter((text) => /\p{Script=Han}/u.test(withoutNames(matchForm(text))));
  expect(left).toEqual([]);
  expect(matchForm('程序伍、二、(二)；ISO/IEC 27001:2022 9.3.2')).toBe(
    'Procedure 「伍、二、(二)」; ISO/IEC 27001:2022 9.3.2',
  );
});
