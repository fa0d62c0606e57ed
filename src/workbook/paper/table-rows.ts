import type { TableBlock } from '../../review/document';
import { columnSpans, heightWith, wholeShare } from './column-spans';
import { keepTogether } from './keep-together';
import type { PageGrid } from './page-grid';
import { bodySize, heightOfLines, type Look, plainIn, type PlannedRow } from './planned-row';
import { type SetTable, setTable } from './set-table';
import { paragraphRow, wholeRow } from './whole-rows';

/** Text of a table is not set smaller. */
const leastSize = 10;

/** Type one step smaller makes rows lower by a sixth; where it makes them lower by more than so, columns are too narrow. */
const muchLower = 0.75;

/** Ids, dates and names that take so much of the page leave little to the other columns. */
const crowded = 0.55;

interface Setting {
  readonly textSize: number;
  readonly spans: readonly number[];
}

/** A setting, and of each table what stands in its rows: the same however closely they are set. */
interface Known extends Setting {
  readonly tables: Map<TableBlock, SetTable>;
}

/** A paper is laid out with rows set closer too, whose columns are the same. */
const settings = new WeakMap<TableBlock['rows'], Map<string, Known>>();

/**
 * The largest type in which ids, dates and names stay whole and leave the other columns room; the
 * smallest if there is none.
 */
function settingFor({ columns }: TableBlock, rows: TableBlock['rows'], page: PageGrid): Setting {
  const inSize = (textSize: number): Setting & { readonly height: number } => {
    const grid = { ...page, textSize };
    const spans = columnSpans(columns, rows, grid);
    return { textSize, spans, height: heightWith(spans, rows, grid) };
  };
  let best = inSize(page.textSize);
  while (best.textSize > leastSize) {
    const share = wholeShare(columns, rows, { ...page, textSize: best.textSize });
    if (share <= (page.textSize < bodySize ? crowded : 1)) break;
    const smaller = inSize(best.textSize - 1);
    const isLower = share > crowded && smaller.height < best.height * muchLower;
    const isBetter = share > 1 || (page.textSize < bodySize && isLower);
    if (!isBetter) break;
    best = smaller;
  }
  return best;
}

function knownSetting(block: TableBlock, rows: TableBlock['rows'], page: PageGrid): Known {
  const known = settings.get(rows) ?? new Map<string, Known>();
  settings.set(rows, known);
  const key = [page.columns, page.textSize, page.textWidth].join(' ');
  const setting = known.get(key) ?? { ...settingFor(block, rows, page), tables: new Map() };
  known.set(key, setting);
  return setting;
}

/**
 * Caption, header, rows and note of a table. A row with very long text goes on in the next row.
 * `alike` are the rows of all tables that are to have the same columns.
 */
export function tableRows(
  block: TableBlock,
  page: PageGrid,
  alike: TableBlock['rows'] = block.rows,
): PlannedRow[] {
  const known = knownSetting(block, alike, page);
  const set = known.tables.get(block) ?? setTable(block, known, page);
  known.tables.set(block, set);
  const heightOf = (lines: number) => heightOfLines(lines, page.rowPadding, known.textSize);
  const { cells, lines } = set.header;
  const header: PlannedRow = { cells, height: heightOf(lines), keepWithNext: true, repeat: [] };
  const repeat = [header];
  const planned: PlannedRow[] = [];
  if (block.caption !== undefined) {
    const look: Look = { ...plainIn(page), bold: true, vertical: 'Center' };
    planned.push(wholeRow(block.caption, look, page, page.rowPadding * 0.75, true));
  }
  planned.push(header);
  for (const row of set.body) {
    const { keepWithNext } = row;
    planned.push({ cells: row.cells, height: heightOf(row.lines), keepWithNext, repeat });
  }
  if (block.note !== undefined) {
    const look: Look = { ...plainIn(page), vertical: 'Center' };
    planned.push(paragraphRow(block.note, look, page, page.rowPadding));
  }
  return keepTogether(planned, page.pageHeight);
}
