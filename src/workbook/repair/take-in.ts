import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { asWritten } from '../edit/cell-state';
import { rangeAddress } from '../range-address';
import type { SheetArea } from '../sheet-area';
import { computedColumns } from '../computed-columns';
import { mostBytes } from '../requests';
import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import { RowTest } from './belonging-rows';
import { becomesText, becomingText, computedHeader, shownText } from './header-texts';
import { bytesOfColumn, putBackColumn } from './put-back-column';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';
import { isFilled, readSurroundings, type Surroundings } from './surroundings';

const hasTotals =
  '表格有合計列，合計列下方的資料無法直接納入。請先在「表格設計」取消「合計列」，再修復一次。';

const tooManyFormulas =
  '表格下方各列的計算欄有太多各不相同的公式，一次寫不完，納入時可能被 Excel 換掉，所以沒有納入。請拖曳表格右下角的控點，分幾次納入。';

/** Filled rows below or headed columns beside a table become part of it: the table is made larger, no cell moves. */
export async function prepareTakeIn(
  context: Excel.RequestContext,
  place: TableState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  const isBelow = request.target?.side === 'below';
  const around = await readSurroundings(context, place, isBelow ? 'all' : 'heads');
  return isBelow
    ? takeInRows(place, around, request)
    : takeInColumns(context, { place, around, request });
}

function takeInRows(
  place: TableState,
  around: Surroundings,
  request: RepairRequest,
): PreparedRepair {
  if (place.showTotals) return refuse(request, hasTotals);
  const { area } = around;
  const end = area.row + area.rows;
  const test = new RowTest(place.table, place.headers, around.rows(place.firstRow, place.rows));
  const below = around.rows(end, around.lastRow + 1 - end);
  const strange = below.findIndex((_, at) => around.isOthers(end + at));
  const count = test.leading(strange < 0 ? below : below.slice(0, strange));
  if (count === 0) {
    return refuse(
      request,
      '緊接在表格下方的第一列不像本表的資料（可能是合計、註記或標題），沒有納入。請移到與表格至少隔一列之處；確為本表資料者，請拖曳表格右下角的控點納入。',
    );
  }
  const taken: SheetArea = { ...area, row: end, rows: count };
  const formulas = computedColumns(place).map(({ code }) => {
    const column = place.columns.get(code) ?? 0;
    return { column, written: around.written(end, count, column) };
  });
  const bytes = formulas.reduce((sum, { written }) => sum + bytesOfColumn(written), 0);
  if (bytes > mostBytes) return refuse(request, tooManyFormulas);
  const rows =
    count === 1 ? `第 ${String(end + 1)} 列` : `第 ${String(end + 1)} 至 ${String(end + count)} 列`;
  const left = below.length > count && below[count]?.some(isFilled);
  return {
    plan: {
      request,
      steps: [
        `表格「${tableTitle(place.table)}」的範圍向下擴大，納入${rows}（${addressOf(taken)}）；各格的內容與位置不變。`,
        '這些列的計算欄空白者補上公式，並套用下拉清單。',
        ...(left === true ? [`第 ${String(end + count + 1)} 列起不像本表的資料，不納入。`] : []),
      ],
      moves: [],
      cells: [],
    },
    write: () => {
      const { sheet, item } = place;
      item.resize(rangeOf(sheet, { ...area, rows: area.rows + count }));
      // What was typed over a formula is kept, should Excel fill the column by itself.
      for (const { column, written } of formulas)
        putBackColumn(sheet, { row: end, column }, written);
    },
  };
}

interface BesideTable {
  readonly place: TableState;
  readonly around: Surroundings;
  readonly request: RepairRequest;
}

async function takeInColumns(
  context: Excel.RequestContext,
  { place, around, request }: BesideTable,
): Promise<PreparedRepair> {
  const { area } = around;
  const isRight = request.target?.side === 'right';
  const wanted = (request.target?.columns ?? []).map(identity);
  const headers: CellValue[] = [];
  let count = 0;
  for (let step = 1; ; step++) {
    const column = isRight ? area.column + area.columns - 1 + step : area.column - step;
    const header = column < 0 ? '' : around.valueAt(place.headerRow, column);
    if (!isFilled(header) || around.isOthersCell(place.headerRow, column)) break;
    headers.push(header);
    if (wanted.includes(identity(String(header)))) count = step;
  }
  if (count === 0) return refuse(request, '要納入的欄已經不在表格旁邊。請重新檢核。');
  const column = isRight ? area.column + area.columns : area.column - count;
  const shown = place.sheet.getRangeByIndexes(place.headerRow, column, 1, count);
  shown.load('text,formulas');
  await context.sync();
  const values = isRight ? headers.slice(0, count) : headers.slice(0, count).reverse();
  const [texts = [], formulas = []] = [shown.text[0], shown.formulas[0] as unknown[]];
  const heads = { row: place.headerRow, column, values, texts, formulas };
  const fault = computedHeader(heads);
  if (fault !== undefined) return refuse(request, fault);
  const changes = becomingText({ ...heads, sheet: around.name });
  const taken = values.map((value, at) => shownText(value, texts[at] ?? ''));
  const all = [...place.headers, ...taken].map(identity);
  const twice = taken.find((header) => all.filter((form) => form === identity(header)).length > 1);
  if (twice !== undefined) {
    return refuse(
      request,
      `表格旁的「${twice}」欄與表格內的欄同名，納入後標題會被 Excel 改名。請先把其中一欄改為不同的標題，再修復一次。`,
    );
  }
  const others = Array.from({ length: count }, (_, at) => column + at).some((each) =>
    around.isOthersColumn(each),
  );
  if (others) {
    return refuse(request, '表格旁的欄另有其他表格的資料，無法納入。請先把它移開。');
  }
  const named = taken.map((header) => `「${header}」`).join('、');
  const cells = { ...area, column, columns: count };
  return {
    plan: {
      request,
      steps: [
        `表格「${tableTitle(place.table)}」的範圍${isRight ? '向右擴大' : '向左擴大'}，納入${named}欄（${addressOf(cells)}）；${changes.length > 0 ? '除標題外，各格的內容與位置不變' : '各格的內容與位置不變'}。`,
        ...becomesText(changes),
      ],
      moves: [],
      cells: changes,
    },
    write: () => {
      const from = Math.min(area.column, column);
      place.item.resize(
        rangeOf(place.sheet, { ...area, column: from, columns: area.columns + count }),
      );
      // A header is text: Excel would make it so, in its own way.
      const header = place.sheet.getRangeByIndexes(place.headerRow, column, 1, count);
      header.values = [taken.map((value) => asWritten({ value }, ''))];
    },
  };
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: SheetArea): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

function addressOf({ row, column, rows, columns }: SheetArea): string {
  return rangeAddress(row, column, rows, columns);
}
