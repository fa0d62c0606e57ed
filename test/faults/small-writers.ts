import { readEntries, restore, writeJournalled } from '../../src/app/journal';
import { Host } from '../../src/host/host';
import { noEdit, type CellChange, type TableEdit } from '../../src/workbook/edit/table-edit';
import { over, type OpenWorkbook } from '../workbook/over-host';
import { once, type UseCase } from './use-case';

// What is written into a table, each kind by itself in a workbook of few rows, so that every request can be
// tried with every edit of a colleague.

const now = () => new Date('2026-12-09T10:00:00+08:00');
const at = '115-12-09 10:00';

const finding = (編號: string, 不符合事項: string, 備註 = '') => ({
  ...{ 編號, 條文: 'A.5.19', 受稽單位: 編號.endsWith('2') ? '財政課' : '民政課' },
  ...{ 不符合事項, 備註 },
});

/** Two of them have no number and are the same in all cells; the first of the table stands at row 2 or below. */
const FEW = [
  finding('NC-115-001', '門禁紀錄缺頁'),
  finding('NC-115-002', '通行碼未更換', '已通知'),
  finding('', '備份未測試'),
  finding('', '備份未測試'),
  finding('', '清冊未更新'),
  finding('NC-115-006', '帳號未停用'),
];

const cells = (changes: readonly (readonly [number, string, string, string?])[]): TableEdit => ({
  ...noEdit,
  cells: changes.map(([row, column, after, group]): CellChange => {
    const found = FEW[row];
    const before = Object.entries(found ?? {}).find(([header]) => header === column)?.[1] ?? '';
    return {
      ...{ table: 'Findings', key: found?.編號 ?? '', row: FIRST_ROW + row, column },
      ...{ before: { value: before }, after: { value: after } },
      ...(found?.編號 === '' && { among: row === 4 ? ('several' as const) : ('alike' as const) }),
      ...(group !== undefined && { group }),
    };
  }),
});

const FIRST_ROW = 3;

const adding = (...rows: readonly Readonly<Record<string, string>>[]): TableEdit => ({
  ...noEdit,
  add: [{ table: 'Findings', rows }],
});

const EDITS: Readonly<Record<string, TableEdit>> = {
  'a cell': cells([[1, '條文', 'A.5.20']]),
  'a blank cell': cells([[0, '備註', '補件']]),
  'cells here and there': cells([
    [0, '備註', '補件'],
    [4, '備註', '補件'],
    [5, '條文', 'A.5.20'],
  ]),
  'the number of a row': cells([[1, '編號', 'NC-115-102']]),
  'a number for a row without': cells([[4, '編號', 'NC-115-104']]),
  'one of two that are the same': cells([[3, '備註', '補件']]),
  'a row so that it is the same as others': cells([[4, '不符合事項', '備份未測試']]),
  'two rows so that they are the same': cells([
    [0, '不符合事項', '帳號未停用'],
    [0, '編號', ''],
    [5, '編號', ''],
  ]),
  'rows added': adding(finding('NC-115-201', '新增一'), finding('NC-115-202', '新增二')),
  'a row added that is the same as others': adding(finding('', '備份未測試')),
  'a row added together with a cell': {
    ...cells([[5, '備註', '改列', 'one']]),
    add: [{ table: 'Findings', rows: [finding('NC-115-201', '新增一')], group: 'one' }],
  },
};

const made = new Map<string, Promise<Uint8Array>>();

/** The workbook of few rows, and with an edit done in it; made once each. */
function small(name?: string): () => Promise<OpenWorkbook> {
  return async () => {
    const id = name ?? '';
    const bytes = made.get(id) ?? make(name);
    made.set(id, bytes);
    return over(Host.open(await bytes, { now }), 'pane-2');
  };
}

async function make(name: string | undefined): Promise<Uint8Array> {
  const open = name === undefined ? over(Host.blank({ now })) : await small()();
  if (name === undefined) {
    await open.workbook.createSheets(() => ({}));
    await open.workbook.edit(adding(...FEW), () => undefined);
  } else await write(open, name);
  return open.host.save();
}

async function write({ workbook }: OpenWorkbook, name: string): Promise<unknown> {
  const { conflicts, notices } = await writeJournalled(workbook, EDITS[name] ?? noEdit, {
    ...{ what: '填寫', at },
  });
  return { conflicts, notices };
}

/** Each of them, and what takes it back. */
export const SMALL_WRITERS: readonly UseCase[] = Object.keys(EDITS).flatMap((name): UseCase[] => [
  { name, book: small(), work: (_cases, _kept, open) => write(open, name) },
  {
    name: `take back: ${name}`,
    book: small(name),
    work: async (_cases, kept, { workbook }) => {
      const [entry] = await once(kept, 'entries', () => readEntries(workbook));
      const { conflicts, notices } = await restore(workbook, entry?.id ?? '', at);
      return { conflicts, notices };
    },
  },
]);
