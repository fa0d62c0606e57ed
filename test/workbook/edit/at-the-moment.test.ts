// What a colleague does in front of any request of a write stands afterwards; what was not done is told truly.
import { restore, writeJournalled } from '../../../src/app/journal';
import { noEdit, type TableEdit } from '../../../src/workbook/edit/table-edit';
import { byHand, office, rowsOf, titleEdit, writing } from '../../app/journal/office';
import { over, type OpenWorkbook } from '../over-host';

const units = ['社會課', '農業課', '主計室'].map((name) => ({ 單位: name, 主管職稱: '課長' }));
const adding: TableEdit = { ...noEdit, add: [{ table: 'Units', rows: units }] };

interface Trial {
  readonly request: number;
  readonly open: OpenWorkbook;
  readonly other: OpenWorkbook;
  /** What was told, undefined where nothing was. */
  readonly told: string | undefined;
  /** What the work gave. */
  readonly conflicts: readonly string[];
}

type Work = (open: OpenWorkbook) => Promise<{ readonly conflicts: readonly { code: string }[] }>;

/** The work once for each of its requests, in front of which the colleague acts; `check` looks at each. */
async function atEach(
  made: () => Promise<{ readonly open: OpenWorkbook; readonly work: Work }>,
  act: (table: Excel.Table) => void,
  check: (trial: Trial) => Promise<void>,
  fault: (open: OpenWorkbook) => void = () => undefined,
  from = 1,
): Promise<number> {
  for (let request = from; ; request++) {
    const { open, work } = await made();
    const other = over(open.host, 'other');
    let isDone = false;
    open.line.beforeRequest(request, async () => {
      await byHand(other, act);
      fault(open);
      isDone = true;
    });
    const { told, conflicts } = await work(open).then(
      (done) => ({ told: undefined, conflicts: done.conflicts.map(({ code }) => code) }),
      (error: unknown) => ({ told: (error as Error).message, conflicts: [] }),
    );
    if (!isDone) return request - 1;
    open.host.faults.clear();
    await check({ request, open, other, told, conflicts });
  }
}

const toAdd = async () => ({
  open: await office(),
  work: ({ workbook }: OpenWorkbook) => writeJournalled(workbook, adding, writing),
});

const toTakeAway = async () => {
  const open = await office();
  const { entry } = await writeJournalled(open.workbook, adding, writing);
  return {
    open,
    work: ({ workbook }: OpenWorkbook) => restore(workbook, entry ?? '', writing.at),
  };
};

test('a note that is written below while rows are added is neither written over nor taken into the table', async () => {
  const requests = await atEach(
    toAdd,
    (table) => {
      const last = table.getDataBodyRange().getLastRow().getCell(0, 0);
      last.getOffsetRange(2, 0).values = [['以下為備註']];
    },
    async ({ request, other, told, conflicts }) => {
      const used = await other.excel.run(async (context) => {
        const { worksheet } = context.workbook.tables.getItem('Units');
        const range = worksheet.getUsedRange().load('values');
        await context.sync();
        return (range.values as unknown[][]).flat();
      });
      const names = (await rowsOf(other)).map(([name]) => name);
      expect({ request, told, conflicts }).toEqual({ request, told: undefined, conflicts: [] });
      expect([request, used.includes('以下為備註')]).toEqual([request, true]);
      expect([request, ...names.slice(3)]).toEqual([request, ...units.map(({ 單位 }) => 單位)]);
    },
  );
  expect(requests).toBeGreaterThan(4);
});

const theirs = ['人事室', '主任', '是'];

test.each<[string, (table: Excel.Table) => void, unknown[][]]>([
  [
    'a row of totals comes',
    (table) => {
      table.showTotals = true;
    },
    [],
  ],
  [
    'a row of a colleague comes',
    (table) => {
      table.rows.add(undefined, [theirs]);
    },
    [theirs],
  ],
])(
  'where %s below, and Excel refuses what is added, no row but ours goes again',
  async (_, act, more) => {
    const before = await rowsOf(await office());
    const told = new Set<string | undefined>();
    for (const isRefused of [false, true]) {
      const requests = await atEach(
        toAdd,
        act,
        async (trial) => {
          told.add(trial.told);
          const now = await rowsOf(trial.other);
          const ours = now.filter(([name]) => units.some(({ 單位 }) => 單位 === name));
          const others = now.filter((row) => !ours.includes(row));
          expect([trial.request, others]).toEqual([trial.request, [...before, ...more]]);
          expect([trial.request, ours.length]).toEqual([trial.request, trial.told ? 0 : 3]);
        },
        ({ host }) => {
          if (isRefused)
            host.faults.inject({ code: 'GeneralException', member: 'Range.numberFormat' });
        },
      );
      expect(requests).toBeGreaterThan(4);
    }
    expect(told.size).toBe(2);
  },
);

test('a row that is changed while it is taken away stays with the change, and that is told', async () => {
  const before = await rowsOf(await office());
  await atEach(
    toTakeAway,
    (table) => {
      table.getDataBodyRange().getCell(4, 1).values = [['由同仁改寫']];
    },
    async ({ request, other, told, conflicts }) => {
      const now = await rowsOf(other);
      expect([request, told, now.slice(0, 3)]).toEqual([request, undefined, before]);
      // Once all are gone there is no such row to change.
      const isLeft = now.some(([name, title]) => name === '農業課' && title === '由同仁改寫');
      expect([request, conflicts]).toEqual([request, isLeft ? ['changed'] : []]);
      expect(now.filter(([name]) => name === '社會課' || name === '主計室')).toEqual([]);
    },
  );
});

test('a row that is put in between them at the very moment is no refusal: it is looked at again', async () => {
  const put = ['人事室', '主任', '是'];
  await atEach(
    toTakeAway,
    (table) => {
      table.rows.add(4, [put]);
    },
    async ({ request, other, told, conflicts }) => {
      const now = await rowsOf(other);
      expect([request, told, conflicts]).toEqual([request, undefined, []]);
      expect(now.slice(3)).toEqual([put]);
    },
  ).catch((error: unknown) => {
    // Once they are gone there is no fourth row for it to come in front of.
    expect((error as { code?: string }).code).toBe('InvalidArgument');
  });
});

test.each([
  { what: 'cells are written', made: async () => ({ open: await office(), edit: titleEdit }) },
  { what: 'rows are added', made: async () => ({ open: await office(), edit: adding }) },
])(
  'where others are quicker each time $what, it says so and nothing is written',
  async ({ made }) => {
    const { open, edit } = await made();
    const other = over(open.host, 'other');
    open.line.beforeRequest('each', () =>
      byHand(other, (table) => {
        table.rows.add(0, [['', '', '']]);
      }),
    );
    const { message, code } = await writeJournalled(open.workbook, edit, writing).then(
      () => ({ message: '', code: '' }),
      (error: unknown) => error as { message: string; code: string },
    );
    expect(code).toBe('Conflict');
    expect(message).toContain('其他人增減、移動了列、欄或表格，所以沒有寫入任何內容');
    const rows = (await rowsOf(other)).filter(([name]) => name !== '');
    expect(rows).toEqual(await rowsOf(await office()));
  },
);

/** How each row of 單位 is aligned, by what stands there. */
function looks({ excel }: OpenWorkbook): Promise<ReadonlyMap<unknown, string>> {
  return excel.run(async (context) => {
    const column = context.workbook.tables.getItem('Units').columns.getItem('單位');
    const body = column.getDataBodyRange().load('values');
    await context.sync();
    const cells = body.values.map(([name]: unknown[], at) => ({
      ...{ name, format: body.getCell(at, 0).format.load('verticalAlignment') },
    }));
    await context.sync();
    return new Map(cells.map(({ name, format }) => [name, format.verticalAlignment]));
  });
}

test('rows that were added get their looks where they stand by then; those of others keep theirs', async () => {
  const toDress = async () => {
    const made = await toAdd();
    await byHand(made.open, (table) => {
      table.getDataBodyRange().getLastRow().format.verticalAlignment = 'Bottom';
    });
    return made;
  };
  const putIn = (table: Excel.Table) => {
    table.rows.add(0, [['人事室', '主任', '是']]);
  };
  const look = async ({ request, open }: Trial) => {
    const now = await looks(open);
    expect([request, now.get('財政課')]).toEqual([request, 'Bottom']);
    const own = units.flatMap((unit) => now.get(unit.單位) ?? []);
    expect([request, own]).toEqual([request, own.map(() => 'Top')]);
  };
  // The requests in front are those of the write itself.
  const requests = await atEach(toDress, putIn, look, undefined, 4);
  expect(requests).toBeGreaterThan(4);
});
