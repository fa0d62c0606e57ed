import ExcelJs from 'exceljs';

// What belongs in the papers of the sample, taken from its workbook by another program: the
// product's own reading and figures have no part in it.

type Cell = string | number | Date | null;
type Row = Readonly<Record<string, Cell>>;

/** The rows of a sheet by the names of their columns, which stand in the second row. */
function rowsOf(book: ExcelJs.Workbook, name: string): Row[] {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  const heads = (sheet.getRow(2).values as unknown[]).map((head) =>
    typeof head === 'string' ? head : '',
  );
  const rows: Row[] = [];
  sheet.eachRow((row, at) => {
    if (at < 3) return;
    const cells = heads.map((head, column): [string, Cell] => {
      const { value } = row.getCell(Math.max(1, column));
      const isPlain = typeof value === 'string' || typeof value === 'number';
      return [head, isPlain || value instanceof Date ? value : null];
    });
    const known = Object.fromEntries(cells.filter(([head]) => head !== ''));
    if (Object.values(known).some((value) => value !== null)) rows.push(known);
  });
  return rows;
}

const day = (value: Cell | undefined) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : '';

/** Of a text that may go on in further lines. */
const opening = (value: Cell | undefined) =>
  String(value ?? '')
    .replace(/\s/g, '')
    .slice(0, 4);

/** By kind of paper, what must be read on its pages: ids, names, or how a text begins. */
export async function rowsThatBelong(file: string): Promise<Record<string, string[]>> {
  const book = new ExcelJs.Workbook();
  await book.xlsx.readFile(file);
  const all = (name: string) => rowsOf(book, name);
  const texts = (rows: readonly Row[], column: string) =>
    rows.map((row) => String(row[column] ?? ''));

  // MR-115-01: 114/12/1 to 115/11/30; the meeting before it was on 114/12/11.
  const [from, to, before] = ['2025-12-01', '2026-11-30', '2025-12-11'];
  const findings = all('發現事項');
  const actions = all('矯正措施');
  const resolutions = all('決議列管');
  const replaced = new Set(texts(actions, '前案編號'));
  const isOpen = (row: Row) =>
    day(row.發現日期) <= to && (day(row.結案日) === '' || day(row.結案日) > to);
  const open = new Set(texts(findings.filter(isOpen), '編號'));
  const tracked = resolutions.filter(
    (row) => row.列管狀態 === '繼續列管' || day(row.解除日期) > before,
  );
  const attending = (review: string) => all('出席').filter((row) => row.會議編號 === review);
  const inOffice = all('成員').filter((row) => row.卸任日 === null);
  const items = all('審查議案').filter((row) => row.會議編號 === 'MR-115-01');
  const measured = new Set(
    texts(
      all('量測值').filter((row) => row.實際值 !== null),
      '指標編號',
    ),
  );
  const audits = all('稽核');
  return {
    agenda: [
      ...texts(tracked, '編號'),
      ...open,
      ...texts(
        actions.filter((row) => open.has(String(row.發現編號)) && !replaced.has(String(row.編號))),
        '編號',
      ),
      ...texts(all('風險處理'), '風險編號'),
      ...all('指標')
        .filter((row) => measured.has(String(row.指標編號)))
        .map((row) => opening(row.名稱)),
      ...texts(
        audits.filter((row) => from <= day(row.迄日) && day(row.迄日) <= to),
        '編號',
      ),
      ...items.flatMap((row) => [opening(row.說明), opening(row.擬辦)]),
    ],
    'sign-in': texts(attending('MR-115-01'), '姓名'),
    minutes: texts(attending('MR-114-01'), '姓名'),
    tracking: texts(
      resolutions.filter((row) => row.列管狀態 === '繼續列管' && row.會議編號 !== null),
      '編號',
    ),
    improvement: texts(
      findings.filter((row) => row.稽核編號 === 'IA-115-01'),
      '編號',
    ),
    finding: [opening(findings.find((row) => row.編號 === 'NC-115-001')?.不符合事項)],
    members: texts(inOffice, '姓名'),
    duties: all('權責').map((row) => opening(row.權責內容)),
    'findings-list': texts(findings, '編號'),
    'actions-list': texts(actions, '編號'),
    independence: texts(audits, '編號'),
    coverage: all('權責').map((row) => opening(row.權責內容)),
    terms: texts(inOffice, '姓名'),
  };
}
