import { noFilter } from '../../src/app/findings/finding-filter';
import { Refusal } from '../../src/app/refusal';
import type { DatedCell } from '../../src/app/dates/typed-dates';
import type { UseCases } from '../../src/taskpane/use-cases';
import type { Host } from '../../src/host/host';
import type { OpenWorkbook } from '../workbook/over-host';
import { once, type UseCase } from './use-case';

/** What changes which rows are seen, what is selected, or what the workbook keeps of the pane's own. */
export const seeing: readonly UseCase[] = [
  {
    name: 'filter by a chip',
    book: 'sample',
    work: async (cases) => (await cases.findings()).set('', { ...noFilter, unit: '民政課' }),
  },
  {
    name: 'filter what is overdue',
    book: 'sample',
    work: async (cases) => (await cases.findings()).overdue(),
  },
  {
    name: 'filter the rows of a figure',
    book: 'sample',
    work: (cases) => cases.filterRows({ table: 'Findings', keys: ['NC-115-009', 'NC-115-008'] }),
  },
  {
    name: 'clear the chips',
    book: 'filtered',
    work: async (cases) => (await cases.findings()).clear(),
  },
  {
    name: 'show all rows of a table',
    book: 'filtered',
    work: (cases) => cases.showAllRows('Findings'),
  },
  {
    name: 'show all rows of every table',
    book: 'filtered',
    work: async (cases) => (await cases.findings()).clearAll(),
  },
  {
    name: 'keep a view',
    book: 'sample',
    work: async (cases) => (await cases.findings()).keepView({ name: '民政課', filter: noFilter }),
  },
  {
    name: 'drop a view',
    book: 'filtered',
    work: async (cases) => (await cases.findings()).dropView('民政課'),
  },
  {
    name: 'take a verification back',
    book: 'written',
    work: async (cases, kept) => {
      const entry = await once(kept, 'entry', async () => (await cases.readJournal())[0]?.id);
      return (await cases.findings()).undo(entry ?? '');
    },
  },
  {
    name: 'a date typed in the grid',
    book: 'date typed',
    work: typeDate,
  },
  {
    name: 'take a typed date back',
    book: 'written',
    work: async (cases, kept) => {
      const entry = await once(kept, 'entry', async () => (await cases.readJournal())[0]?.id);
      const dated: DatedCell = { name: '', column: '條文', typed: '', day: '', entry: entry ?? '' };
      const typedDates = await cases.typedDates();
      return typedDates.undo(dated);
    },
  },
  { name: 'go to a sheet', book: 'sample', work: (cases) => cases.goToSheet('風險處理') },
  {
    name: 'hide a sheet again',
    book: 'sample',
    work: async (cases, kept, { excel }) => {
      const id = await once(kept, 'id', () =>
        excel
          .run(async (context) => {
            const sheet = context.workbook.worksheets.getItem('風險處理').load('id');
            await context.sync();
            return sheet.id;
          })
          .catch(said),
      );
      return cases.hideAgain({ id, name: '風險處理', was: 'Hidden' });
    },
  },
  {
    name: 'go to a problem',
    book: 'damaged',
    work: async (cases) => {
      const [problem] = (await cases.check()).problems;
      if (problem) await cases.goToProblem(problem);
    },
  },
  { name: 'go to the review to fill', book: 'sample', work: (cases) => cases.goToReviewToFill() },
  {
    name: 'go to a row',
    book: 'sample',
    work: async (cases) => {
      const place = { table: 'Findings', key: 'NC-115-009', row: 0, column: '條文' } as const;
      const [row, meeting] = [await cases.row(), await cases.meeting()];
      await row.goTo(place);
      return meeting.goTo(place);
    },
  },
];

/** Somebody types into the grid; what the pane makes of it comes after. */
async function typeDate(cases: UseCases, _: unknown, { host }: OpenWorkbook): Promise<void> {
  let told: (dated: DatedCell) => void = () => undefined;
  const dated = new Promise<DatedCell>((resolve) => (told = resolve));
  const typedDates = await cases.typedDates();
  const stop = await typedDates.follow(
    () => true,
    (cell) => {
      told(cell);
    },
  );
  const cell = gridCell(host);
  // Whoever types again empties the cell before; one that holds a date needs nothing.
  if (cell.isDate()) return stop();
  cell.type('');
  cell.type('115/3/1');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MILLISECONDS);
  });
  const seen = await Promise.race([dated, late]);
  clearTimeout(timer);
  await stop();
  // The pane leaves it as it was typed, and the check tells of it: whoever sees that types it again.
  if (!seen && !cell.isDate()) throw new Refusal('changedMeanwhile', '儲存格裡還是文字。');
}

/** 發現日期 of the first row, as a person sees and types it, and not an add-in: what one writes has been thought of. */
function gridCell(host: Host) {
  const sheet = host.model.sheets.find(({ tables }) =>
    tables.some(({ name }) => name === 'Findings'),
  );
  const table = sheet?.tables.find(({ name }) => name === 'Findings');
  const at = table?.columns.findIndex(({ name }) => name === '發現日期') ?? -1;
  if (!sheet || !table || at < 0) return said();
  const [row, column] = [table.rect.row + 1, table.rect.column + at];
  return {
    isDate: () => typeof sheet.value(row, column) === 'number',
    type: (value: string) => {
      if (sheet.protection.isProtected) said();
      host.edit(() => sheet.setValue(row, column, value));
    },
  };
}

const PATIENCE_MILLISECONDS = 2_000;

/** Of what a person does in the grid Excel tells the person. */
function said(): never {
  throw new Refusal('changedMeanwhile', '在工作表裡沒有做成。');
}
