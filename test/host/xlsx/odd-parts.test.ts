import { Host } from '../../../src/host/host';
import { loadOffice } from '../../../src/host/node/load-office';
import { WorkbookModel } from '../../../src/host/model/workbook-model';
import { partsOf, sheetXml, terseWorkbook, zipped } from './parts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'xl/_rels/workbook.xml.rels';
const SHEET = 'xl/worksheets/sheet1.xml';

type Parts = Record<string, string>;

const whole = (): Parts =>
  partsOf(
    terseWorkbook(
      sheetXml('<row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>'),
      {
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>甲</t></si></sst>`,
        'xl/styles.xml': `<styleSheet xmlns="${MAIN}"/>`,
      },
    ),
  );

const relation = (kind: string, target: string, more = '') =>
  `<Relationship Id="x${kind}${target.length}${more.length}" Type="${REL}/${kind}" Target="${target}"${more}/>`;

/** The workbook with these relationships beside that of its sheet. */
const related = (...relations: string[]): Parts => {
  const parts = whole();
  const before = parts[RELS] ?? '';
  return { ...parts, [RELS]: before.replace('</Rel', `${relations.join('')}</Rel`) };
};
const strings = relation('sharedStrings', 'sharedStrings.xml');
const styles = relation('styles', 'styles.xml');
const sound = () => related(strings, styles);
const renamed = (rename: (name: string) => string): Parts =>
  Object.fromEntries(Object.entries(sound()).map(([name, text]) => [rename(name), text]));

/** Texts, formats, an array that spills, a sheet, a table and a setting: every kind of new part. */
function use(bytes: Uint8Array): { host: Host; saved: Uint8Array } {
  const host = Host.open(bytes);
  const { model } = host;
  const sheet = model.activeSheet;
  sheet.setValue(4, 0, '新的文字');
  sheet.patchStyle({ row: 4, column: 0, rows: 1, columns: 1 }, { font: { bold: true } });
  sheet.setFormula(4, 3, '=UNIQUE(A5:A5)');
  const added = model.addSheet('另一張');
  added.setValue(0, 0, '標題');
  added.addTable({ row: 0, column: 0, rows: 2, columns: 1 }, true, '新表');
  model.settings.set('鍵', 1);
  return { host, saved: host.save() };
}

const LYING: readonly string[] = [
  'xl/sharedStrings.xml',
  'xl/sharedStrings1.xml',
  'xl/styles.xml',
  'xl/metadata.xml',
  'xl/worksheets/sheet2.xml',
  'xl/tables/table1.xml',
  'xl/webextensions/taskpanes.xml',
  'xl/webextensions/webextension1.xml',
];

test('parts that lie there unrelated stay as they are, and new ones have other names', () => {
  const lying = Object.fromEntries(LYING.map((name) => [name, `<odd name="${name}"/>`]));
  const { saved } = use(zipped({ ...whole(), ...lying }));
  const parts = partsOf(saved);
  for (const [name, text] of Object.entries(lying)) expect(parts[name]).toBe(text);
  const again = WorkbookModel.open(saved);
  expect(again.activeSheet.value(4, 0)).toBe('新的文字');
  expect(again.activeSheet.styleOf(4, 0).font.bold).toBe(true);
  expect(again.table('新表')?.columns.map(({ name }) => name)).toEqual(['標題']);
  expect(again.settings.get('鍵')).toBe(1);
});

test.each<[string, Parts]>([
  ['styles and strings missing', whole()],
  ['styles and strings that are there', sound()],
  ['targets that are not there', related(relation('styles', 'gone.xml'), strings)],
  [
    'targets outside the file',
    related(relation('styles', 'http://localhost/s.xml', ' TargetMode="External"'), strings),
  ],
  [
    'one that is not there before the true one',
    related(relation('styles', 'gone.xml'), styles, strings),
  ],
  ['the same twice', related(styles, strings, relation('styles', '/xl/styles.xml'), strings)],
  ['the workbook as its own styles', related(relation('styles', 'workbook.xml'), strings)],
  ['a sheet as the styles', related(relation('styles', 'worksheets/sheet1.xml'), strings)],
  [
    'the workbook as its own calculation chain',
    related(styles, strings, relation('calcChain', 'workbook.xml')),
  ],
  ['a sheet as the theme', related(styles, strings, relation('theme', 'worksheets/sheet1.xml'))],
  [
    'the workbook as its metadata',
    related(styles, strings, relation('sheetMetadata', '../xl/./workbook.xml')),
  ],
  [
    'targets with backslashes',
    related(
      relation('styles', '\\xl\\styles.xml'),
      relation('sharedStrings', '.\\sharedStrings.xml'),
    ),
  ],
  [
    'targets of another case, with a fragment',
    related(relation('styles', 'STYLES.XML#a'), relation('sharedStrings', 'SharedStrings.xml')),
  ],
  ['a target in percent signs', related(relation('styles', 'sty%6Ces.xml'), strings)],
  ['names with backslashes in the zip', renamed((name) => name.replaceAll('/', '\\'))],
  ['names with a leading slash in the zip', renamed((name) => `/${name}`)],
  ['names of another case in the zip', renamed((name) => name.toUpperCase())],
  [
    'a sheet that leads to itself and around',
    {
      ...sound(),
      'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('drawing', 'sheet1.xml')}${relation('table', '../workbook.xml')}${relation('worksheet', 'sheet1.xml')}</Relationships>`,
    },
  ],
])('%s: used, saved and opened again', (_, parts) => {
  const { host, saved } = use(zipped(parts));
  // Rows put in move what is drawn, once; a sheet taken out takes its own parts along.
  host.model.activeSheet.insert({ row: 0, column: 0, rows: 1, columns: 16_384 }, 'down');
  const again = WorkbookModel.open(saved);
  expect(again.activeSheet.value(0, 1)).toBe(2);
  expect(again.activeSheet.value(4, 0)).toBe('新的文字');
  expect(again.activeSheet.value(4, 3)).toBe('新的文字');
  expect(again.activeSheet.styleOf(4, 0).font.bold).toBe(true);
  again.deleteSheet(again.activeSheet);
  expect(WorkbookModel.open(again.save()).sheets.map(({ name }) => name)).toEqual(['另一張']);
});

describe('sheets whose part is not theirs', () => {
  const sheets = (list: string): Parts => ({
    ...sound(),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${list}</sheets></workbook>`,
  });
  const one = '<sheet name="S" sheetId="1" r:id="rId7"/>';

  // Excel lists modules and dialogs of Excel 5 so: their content is in vbaProject.bin.
  test('a sheet written without a part has lost nothing, takes no change and is kept', () => {
    const module = '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>';
    const { host, saved } = use(zipped(sheets(`${one}${module}`)));
    expect(host.damages).toEqual([]);
    expect(() => host.model.sheet('Module1')?.setValue(0, 0, 1)).toThrow('cannot be read');
    expect(partsOf(saved)['xl/workbook.xml']).toContain(module);
  });

  test.each([
    ['no relationship', sheets(`${one}<sheet name="他" sheetId="2" r:id="rId9"/>`), 'missingSheet'],
    [
      'the same part twice',
      sheets(`${one}<sheet name="他" sheetId="2" r:id="rId7"/>`),
      'missingSheet',
    ],
    [
      'the workbook itself',
      {
        ...sheets(`${one}<sheet name="他" sheetId="2" r:id="self"/>`),
        [RELS]: (sound()[RELS] ?? '').replace(
          '</Rel',
          `<Relationship Id="self" Type="${REL}/worksheet" Target="workbook.xml"/></Rel`,
        ),
      },
      'brokenSheet',
    ],
  ])('%s', (_, parts, kind) => {
    const { host, saved } = use(zipped(parts));
    expect(host.damages).toMatchObject([{ kind, sheet: '他', cell: '' }]);
    expect(() => host.model.sheet('他')?.setValue(0, 0, 1)).toThrow('cannot be read');
    const again = WorkbookModel.open(saved);
    expect(again.activeSheet.value(0, 1)).toBe(2);
    const other = again.sheet('他');
    if (other) again.deleteSheet(other);
    expect(WorkbookModel.open(again.save()).activeSheet.value(4, 0)).toBe('新的文字');
  });

  test('two sheets of one number are two sheets', () => {
    const parts = sheets(`${one}<sheet name="他" sheetId="1" r:id="rId8"/>`);
    parts[RELS] = (parts[RELS] ?? '').replace(
      '</Rel',
      `<Relationship Id="rId8" Type="${REL}/worksheet" Target="worksheets/sheet9.xml"/></Rel`,
    );
    parts['xl/worksheets/sheet9.xml'] = parts[SHEET] ?? '';
    const { model } = Host.open(zipped(parts));
    expect(new Set(model.sheets.map(({ id }) => id)).size).toBe(2);
  });
});

test('what no XML may hold is written as Excel writes it, in cells, names and tips: the file is read again', async () => {
  const odd = '備\ud83d註\u000b甲_x0041_';
  const host = Host.open(zipped(whole()));
  await loadOffice(host).Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const head = sheet.getRange('D1:E1');
    head.values = [[odd, '乙']];
    const table = sheet.tables.add('D1:E3', true);
    const cell = sheet.getRange('D2');
    cell.dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
    cell.dataValidation.prompt = { title: odd, message: odd, showPrompt: true };
    const format = cell.conditionalFormats.add('ContainsText');
    format.textComparison.rule = { operator: 'Contains', text: odd };
    sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = odd;
    context.workbook.properties.title = odd;
    context.workbook.properties.custom.add('說明', odd);
    context.workbook.names.add('好名', cell, odd);
    table.columns.getItem('乙').name = `${odd}乙`;
    await context.sync();
  });
  const saved = host.save();
  // Neither as it is, which no reader takes, nor as the sign that stands for what was lost.
  for (const text of Object.values(partsOf(saved))) {
    expect(text).not.toContain('\u000b');
    expect(text).not.toContain('\ufffd');
  }
  const again = Host.open(saved);
  const [sheet] = again.model.sheets;
  expect(sheet?.value(0, 3)).toBe(odd);
  expect(sheet?.tables.map((table) => table.columns.map(({ name }) => name))).toEqual([
    [odd, `${odd}乙`],
  ]);
});
