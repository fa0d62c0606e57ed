import { identity } from '../../register/identity';
import { tableNamed } from '../../register/register';
import { cellText } from '../cell-text';
import { columnPoints } from '../column-points';
import { rangeAddress } from '../range-address';
import type { SheetArea } from '../sheet-area';
import { tableTitle } from '../table-title';
import type { TableState } from '../workbook-state';
import { type PreparedRepair, refuse, type RepairRequest } from './repair-plan';
import { isUnnamed } from './unnamed-column';
import { readSurroundings, type Surroundings } from './surroundings';

interface NewColumn {
  readonly code: string;
  readonly header: string;
  /** Place among the table's columns when it is its turn, zero-based. */
  readonly at: number;
}

/** Each beside the neighbour that the declaration gives it, else at the end; in declared order. */
export function placesOf(
  { table, headers }: Pick<TableState, 'table' | 'headers'>,
  wanted?: readonly string[],
): NewColumn[] {
  const declared = Object.entries(tableNamed(table).columns);
  const order = headers.map(identity);
  const only = wanted?.map(identity);
  return declared.flatMap(([code, { header }], index): NewColumn[] => {
    const form = identity(header);
    if (order.includes(form) || only?.includes(form) === false) return [];
    const near = (others: typeof declared) =>
      others.map(([, other]) => order.indexOf(identity(other.header))).find((at) => at >= 0);
    const before = near(declared.slice(0, index).reverse());
    const after = near(declared.slice(index + 1));
    const at = before === undefined ? (after ?? order.length) : before + 1;
    order.splice(at, 0, form);
    return [{ code, header, at }];
  });
}

/** Missing columns are put in, blank; the columns right of them move aside with all they hold. */
export async function prepareAddColumns(
  context: Excel.RequestContext,
  place: TableState,
  request: RepairRequest,
): Promise<PreparedRepair> {
  if (!place.showHeaders) return refuse(request, '標題列已關閉，請先開啟標題列。');
  const missing = placesOf(place, request.target?.columns);
  const [next] = missing;
  if (!next) return refuse(request, '這些欄都已經在表格裡。請重新檢核。');
  const around = await readSurroundings(context, place, 'none');
  const widths = await readWidths(context, place);
  const { area } = around;
  const aside = sideways(around);
  if (aside === 'blocked') {
    return refuse(
      request,
      '同一工作表的其他表格使用相同的欄，插入會動到它。請先把其他表格移到別的工作表，再修復一次。',
    );
  }
  // One that was cut off before it was named gets its name, and is not put in a second time.
  const unnamed = (await isUnnamed(context, place, next.at)) ? next : undefined;
  const added = unnamed ? placesOf(named(place, unnamed), request.target?.columns) : missing;
  const columns = unnamed ? [unnamed, ...added] : missing;
  const first = Math.min(area.columns, ...added.map(({ at }) => at));
  const headers = columns.map(({ header }) => `「${header}」`).join('、');
  const moving = area.columns - first;
  return {
    plan: {
      request,
      steps: [
        `在表格「${tableTitle(place.table)}」加入${headers}欄（空白，依程式的欄位順序），並設定格式與下拉清單；計算欄填入公式。`,
        ...(moving > 0 ? [`加入處右邊的欄連同內容向右移；內容不變。`] : []),
        ...(unnamed
          ? [
              `先前加入到一半、尚未命名的空白欄「${place.headers[unnamed.at] ?? ''}」就是其中的「${unnamed.header}」，不再另外插入。`,
            ]
          : []),
        ...(aside === 'wholeColumns' && added.length > 0
          ? ['同列右側另有表格，因此插入整欄，整張工作表右邊的欄都向右移。']
          : []),
      ],
      moves:
        moving <= 0
          ? []
          : [
              {
                sheet: around.name,
                from: rangeAddress(area.row, area.column + first, area.rows, moving),
                to: rangeAddress(
                  area.row,
                  area.column + first + 1,
                  area.rows,
                  moving + added.length - 1,
                ),
              },
            ],
      cells: [],
    },
    write: () => {
      if (unnamed) putHeader(place, area, unnamed);
      added.forEach(({ at, header }, done) => {
        const width = area.columns + done;
        if (aside === 'cells') {
          place.item.columns.add(at < width ? at : undefined, undefined, header);
        } else insertWhole(place, area, { at, header, width });
      });
      dressNew(place, area, columns);
      if (aside === 'cells') restoreWidths(place, area, added, widths);
    },
  };
}

/** How cells right of the table can make room. */
function sideways({ area, others }: Surroundings): 'cells' | 'wholeColumns' | 'blocked' {
  const meet = (a: number, n: number, b: number, m: number) => a < b + m && b < a + n;
  const beside = others.some(
    (other) =>
      meet(area.row, area.rows, other.row, other.rows) &&
      other.column >= area.column + area.columns,
  );
  if (!beside) return 'cells';
  const overOrUnder = others.some((other) =>
    meet(area.column, area.columns, other.column, other.columns),
  );
  return overOrUnder ? 'blocked' : 'wholeColumns';
}

/** A column of the sheet; inside the table it is the table's at once, at its edges it is taken in. */
function insertWhole(
  place: TableState,
  area: SheetArea,
  { at, header, width }: { readonly at: number; readonly header: string; readonly width: number },
): void {
  const { sheet, item } = place;
  const column = area.column + at;
  sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().insert('Right');
  if (at === 0 || at === width) {
    item.resize(sheet.getRangeByIndexes(area.row, area.column, area.rows, width + 1));
  }
  putHeader(place, area, { at, header });
}

function putHeader(
  { sheet, headerRow }: TableState,
  area: SheetArea,
  { at, header }: { readonly at: number; readonly header: string },
): void {
  const cell = sheet.getRangeByIndexes(headerRow, area.column + at, 1, 1);
  cell.values = [[cellText(header)]];
}

/** The table as it is once the column has its name. */
function named({ table, headers }: TableState, { at, header }: NewColumn) {
  return { table, headers: headers.map((own, index) => (index === at ? header : own)) };
}

/** Format of the new cells: what stands beside them has lent them its own. */
function dressNew(place: TableState, area: SheetArea, columns: readonly NewColumn[]): void {
  const { table, sheet, firstRow, rows } = place;
  for (const { code, at } of finalPlaces(columns)) {
    const column = tableNamed(table).columns[code];
    if (!column) continue;
    const whole = sheet.getRangeByIndexes(area.row, area.column + at, 1, 1);
    whole.format.columnWidth = columnPoints(column.width, column.header);
    if (rows === 0) continue;
    const cells = sheet.getRangeByIndexes(firstRow, area.column + at, rows, 1);
    cells.dataValidation.clear();
    cells.numberFormat = Array.from({ length: rows }, () => [column.numberFormat]);
    cells.format.verticalAlignment = 'Top';
    cells.format.wrapText = !['date', 'number', 'choice', 'computed'].includes(column.kind);
    cells.format.horizontalAlignment = ['date', 'number'].includes(column.kind)
      ? 'Center'
      : 'General';
  }
}

/** Where each stands when all are in. */
function finalPlaces(columns: readonly NewColumn[]): NewColumn[] {
  return columns.map((column, index) => ({
    ...column,
    at: columns.slice(index + 1).reduce((at, later) => (later.at <= at ? at + 1 : at), column.at),
  }));
}

async function readWidths(
  context: Excel.RequestContext,
  { sheet, firstColumn, width }: TableState,
): Promise<readonly number[]> {
  const formats = Array.from({ length: width }, (_, at) =>
    sheet.getRangeByIndexes(0, firstColumn + at, 1, 1).format.load('columnWidth'),
  );
  await context.sync();
  return formats.map(({ columnWidth }) => columnWidth);
}

/** Cells that move aside leave their width behind, which is the sheet's. */
function restoreWidths(
  { sheet }: TableState,
  area: SheetArea,
  columns: readonly NewColumn[],
  widths: readonly number[],
): void {
  const places = finalPlaces(columns).map(({ at }) => at);
  let old = 0;
  for (let at = 0; at < widths.length + columns.length; at++) {
    if (places.includes(at)) continue;
    const width = widths[old++];
    const moved = at !== old - 1;
    if (moved && width !== undefined) {
      sheet.getRangeByIndexes(0, area.column + at, 1, 1).format.columnWidth = width;
    }
  }
}
