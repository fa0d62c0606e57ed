import type { Paper } from '../../../src/review/document';
import { Host } from '../../../src/host/host';
import { TransportFault } from '../../../src/host/protocol/transport-fault';
import { linksFailed } from '../../../src/workbook/paper/link-rows';
import { linksUnsure } from '../../../src/workbook/paper/make-papers';
import { over, type OpenWorkbook } from '../over-host';
import { smallPaper, textOf } from '../small-paper';

const keys = ['NC-115-001', 'NC-115-002', 'NC-115-003'];

function paper(): Paper {
  const base = smallPaper('共三案。');
  const columns = [
    { header: '編號', weight: 1 },
    { header: '事項', weight: 3 },
  ];
  const rows = keys.map((key) => [{ text: key, row: { table: 'Findings', key } as const }, '改善']);
  return { ...base, blocks: [...base.blocks, { kind: 'table', columns, rows }] };
}

let withFindings: Uint8Array;

beforeAll(async () => {
  const open = over(Host.blank());
  await open.workbook.createSheets(() => ({ Findings: keys.map(() => []) }));
  await inFindings(open, (table) => {
    const ids = table.columns.getItem('編號').getDataBodyRange();
    ids.values = keys.map((key) => [key]);
  });
  withFindings = open.host.save();
});

/** A workbook whose findings were read: where they stand is known. */
async function read(): Promise<OpenWorkbook> {
  const open = over(Host.open(withFindings));
  await open.workbook.readBlocks();
  return open;
}

async function inFindings({ excel }: OpenWorkbook, work: (table: Excel.Table) => void) {
  await excel.run(async (context) => {
    work(context.workbook.tables.getItem('Findings'));
    await context.sync();
  });
}

/** Where each id on the paper leads: what stands there. */
async function ledTo({ excel }: OpenWorkbook, sheetName: string): Promise<unknown[]> {
  return excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    const cells = keys.map((key) => {
      const cell = sheet.getRange().find(key, { completeMatch: true }).load('hyperlink');
      cell.format.font.load('name,color,underline');
      return cell;
    });
    await context.sync();
    expect(cells.map(({ format }) => format.font.toJSON())).toEqual(
      keys.map(() => ({ name: '標楷體', color: '#000000', underline: 'None' })),
    );
    const targets = cells.map(({ hyperlink }) => {
      const place = (hyperlink as Excel.RangeHyperlink | null)?.documentReference;
      const [, name = '', address = ''] = /^'(.+)'!(.+)$/.exec(place ?? '') ?? [];
      return place && context.workbook.worksheets.getItem(name).getRange(address).load('values');
    });
    await context.sync();
    return targets.map((target) => (target ? (target.values as unknown[][])[0]?.[0] : undefined));
  });
}

async function made(open: OpenWorkbook) {
  const before = open.line.requests;
  const { sheetName, notices } = await open.workbook.renderPapers([paper()]);
  return { sheetName, notices, requests: open.line.requests - before };
}

test('ids lead to rows that were read before in the same two requests', async () => {
  const open = await read();
  const { sheetName, notices, requests } = await made(open);
  expect({ notices, requests }).toEqual({ notices: [], requests: 2 });
  expect(await ledTo(open, sheetName)).toEqual(keys);
});

test.each([1, 2])(
  'rows that moved before request %d, and one that is gone: one more request, and ids lead to where they stand',
  async (request) => {
    const open = await read();
    open.line.beforeRequest(request, () =>
      inFindings(over(open.host, 'colleague'), (table) => {
        const ids = table.columns.getItem('編號').getDataBodyRange();
        ids.values = [['NC-115-003'], ['NC-115-001'], ['NC-115-009']];
      }),
    );
    const { sheetName, notices, requests } = await made(open);
    expect({ notices, requests }).toEqual({ notices: [], requests: 3 });
    expect(await ledTo(open, sheetName)).toEqual(['NC-115-001', undefined, 'NC-115-003']);
  },
);

test('a sheet renamed meanwhile is led to under its new name', async () => {
  const open = await read();
  open.line.beforeRequest(2, () =>
    inFindings(over(open.host, 'colleague'), (table) => {
      table.worksheet.name = '發現事項（新）';
    }),
  );
  const { sheetName, notices, requests } = await made(open);
  expect({ notices, requests }).toEqual({ notices: [], requests: 3 });
  expect(await ledTo(open, sheetName)).toEqual(keys);
});

test('where Excel refuses the question where rows stand, the paper stands without links, and that is told', async () => {
  const open = await read();
  const always = { times: Number.MAX_SAFE_INTEGER };
  open.host.faults.inject({ code: 'GeneralException', member: 'TableColumn.getRange', ...always });
  const { sheetName, notices } = await made(open);
  open.host.faults.clear();
  expect(notices).toEqual([linksFailed]);
  expect(await ledTo(open, sheetName)).toEqual([undefined, undefined, undefined]);
  expect(await textOf(open, sheetName)).toContain('共三案。');
});

test('where the answer is too large the paper stands, and that its links were not compared is told', async () => {
  const open = await read();
  const serve = open.host.execute.bind(open.host);
  open.host.execute = (body, session) => {
    const answer = serve(body, session);
    if (answer.includes('NC-115-001')) {
      throw new TransportFault('ResponsePayloadSizeLimitExceeded');
    }
    return answer;
  };
  const { sheetName, notices } = await made(open);
  open.host.execute = serve;
  expect(notices).toEqual([linksUnsure]);
  expect(await ledTo(open, sheetName)).toEqual(keys);
});
