import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUIRKS } from '../../src/host/faults/quirk-table';
import { TRANSPORT_CODES } from '../../src/host/protocol/transport-fault';

/** Where each group of use cases is declared, and what the matrix calls it by. */
const DECLARED = {
  cases: ['src/taskpane/use-cases.ts', 'UseCases'],
  findings: ['src/app/findings/findings-use-cases.ts', 'FindingsUseCases'],
  meeting: ['src/app/meeting/meeting-use-cases.ts', 'MeetingUseCases'],
  row: ['src/app/row/row-use-cases.ts', 'RowUseCases'],
  people: ['src/app/people/people-desk.ts', 'PeopleUseCases'],
  papers: ['src/app/papers-desk.ts', 'PapersUseCases'],
  typedDates: ['src/app/dates/typed-dates.ts', 'TypedDatesUseCase'],
} as const;

/** These send Excel nothing: they speak of what was read, or of a file that the browser has. */
const SENDING_NOTHING = [
  'cases.watchWork',
  'cases.cancelWork',
  'cases.overviewNow',
  'cases.newDay',
  'cases.openListFile',
  'row.spoken',
];

function bodyOf([path, name]: readonly [string, string]): string {
  const [, body = ''] =
    new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(
      readFileSync(path, 'utf8'),
    ) ?? [];
  return body;
}

/** However a member is written: as a property, or as a method. */
function membersOf(declared: readonly [string, string]): string[] {
  return [...bodyOf(declared).matchAll(/^ {2}(?:readonly )?(\w+)[?]?[(:]/gm)].map(
    ([, member = '']) => member,
  );
}

/** Every source file of the matrix, as one text. */
function sourceOf(isAsked: (file: string) => boolean): string {
  const folder = 'test/faults';
  return readdirSync(folder)
    .filter(isAsked)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

test('a further group of use cases is one of those that are looked through', () => {
  const groups = [
    ...bodyOf(DECLARED.cases).matchAll(/^ {2}readonly (\w+): .*Promise<(\w+UseCases?)>/gm),
  ];
  const found = groups.map(([, group = '', name = '']) => `${group} ${name}`).sort();
  const known = Object.entries(DECLARED)
    .filter(([group]) => group !== 'cases')
    .map(([group, [, name]]) => `${group} ${name}`);
  expect(found).toEqual(known.sort());
});

test('every use case of the pane is tried with every fault', () => {
  const tried = sourceOf((file) => file.endsWith('use-cases.ts'));
  const all = Object.entries(DECLARED).flatMap(([group, declared]) => {
    const members = membersOf(declared);
    expect({ group, isFound: members.length > 1 }).toEqual({ group, isFound: true });
    return members.map((member) => `${group}.${member}`);
  });
  const untried = all.filter((name) => {
    const [group = '', member = ''] = name.split('.');
    return !new RegExp(`\\b${group}(?:\\(\\)\\)+)?\\.${member}\\(`).test(tried);
  });
  expect(untried.sort()).toEqual([...SENDING_NOTHING].sort());
});

/** States and manners of Excels that no request brings about: the whole work is done in them, there. */
const TRIED_ELSEWHERE: Readonly<Record<string, string>> = {
  readOnly: 'test/app/unsupported-states.test.ts',
  sharedWorkbook: 'test/app/unsupported-states.test.ts',
  noA4: 'test/workbook/every-excel.test.ts',
  noPrinter: 'test/workbook/every-excel.test.ts',
  freezeFails: 'test/workbook/creation/hazards.test.ts',
  emptyTables: 'test/workbook/creation/hazards.test.ts',
  fitToWidth: 'test/workbook/every-excel.test.ts',
  formulasInTextCells: 'test/app/formula-like/formula-like.test.ts',
  searchLooksAt: 'test/workbook/working-cells.test.ts',
  lateActivation: 'test/workbook/every-excel.test.ts',
  // Names are made of formulas, and never of ranges.
  rangeNamesBreak: 'test/conformance/quirks.test.ts',
};

test('every fault and every state of the host is tried by the matrix, or in a test that is named', () => {
  const kinds = sourceOf((file) => /^(?:kinds|situations|events)\.ts$/.test(file));
  const isNamed = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const untried = [...Object.keys(TRANSPORT_CODES), ...Object.keys(QUIRKS)].filter((name) => {
    const elsewhere = TRIED_ELSEWHERE[name];
    return !isNamed(elsewhere === undefined ? kinds : readFileSync(elsewhere, 'utf8'), name);
  });
  expect(untried).toEqual([]);
});
