import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

function membersOf([path, name]: readonly [string, string]): string[] {
  const [, body = ''] =
    new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(
      readFileSync(path, 'utf8'),
    ) ?? [];
  return [...body.matchAll(/^ {2}readonly (\w+):/gm)].map(([, member = '']) => member);
}

test('every use case of the pane is tried with every fault', () => {
  const folder = 'test/faults';
  const tried = readdirSync(folder)
    .filter((file) => file.endsWith('use-cases.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
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
