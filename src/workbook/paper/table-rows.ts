import { type PaperColumn, type TableBlock, textOfCell } from '../../review/document';
import { columnSpans, heightWith, wholeShare } from './column-spans';
import { keepTogether } from './keep-together';
import { keepWhole } from './keep-whole';
import type { PageGrid } from './page-grid';
import {
  bodySize,
  emsOf,
  heightOfLines,
  type Look,
  plain,
  plainIn,
  type PlannedCell,
  type PlannedRow,
} from './planned-row';
import { paragraphRow, wholeRow } from './whole-rows';
import { evenLines } from './even-lines';
import { linesNeeded, splitByLines } from './wrap-text';

/** Lines of the tallest row: Excel ends at 409 points, and a page should not be left half empty. */
const mostLines = 16;
/** Taller rows go on in pieces of so many lines, which fill a page to its end. */
const pieceLines = 8;
/** Text of a table is not set smaller. */
const leastSize = 10;

const headerLook: Look = {
  ...plain,
  bold: true,
  align: 'center',
  vertical: 'Center',
  shaded: true,
  border: 'box',
};

/** Lines a cell takes, with those left free to write on. */
function linesOf(text: string, ems: number, column: PaperColumn | undefined): number {
  if (text === '') return column?.handwritten ?? 1;
  return linesNeeded(text, ems);
}

function borderOf(opensAbove: boolean, opensBelow: boolean): Look['border'] {
  if (opensAbove) return opensBelow ? 'openBoth' : 'openAbove';
  return opensBelow ? 'openBelow' : 'box';
}

/** Type one step smaller makes rows lower by a sixth; where it makes them lower by more than so, columns are too narrow. */
const muchLower = 0.75;

/** Ids, dates and names that take so much of the page leave little to the other columns. */
const crowded = 0.55;

interface Setting {
  readonly textSize: number;
  readonly spans: readonly number[];
}

/** A paper is laid out with rows set closer too, whose columns are the same. */
const settings = new WeakMap<TableBlock['rows'], Map<string, Setting>>();

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

function knownSetting(block: TableBlock, rows: TableBlock['rows'], page: PageGrid): Setting {
  const known = settings.get(rows) ?? new Map<string, Setting>();
  settings.set(rows, known);
  const key = [page.columns, page.textSize, page.textWidth].join(' ');
  const setting = known.get(key) ?? settingFor(block, rows, page);
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
  const { textSize: size, spans } = knownSetting(block, alike, page);
  const grid = { ...page, textSize: size };
  const starts = spans.map((_, at) => spans.slice(0, at).reduce((sum, span) => sum + span, 0));
  const ems = spans.map((span) => emsOf(span, grid.textWidth, size));

  const place = (at: number) => ({ column: starts[at] ?? 0, span: spans[at] ?? 1 });
  const heightOf = (texts: readonly string[]) =>
    heightOfLines(
      Math.max(1, ...texts.map((text, at) => linesOf(text, ems[at] ?? 1, block.columns[at]))),
      grid.rowPadding,
      size,
    );

  const heads = block.columns.map(({ header }, at) => evenLines(header, ems[at] ?? 1));
  const header: PlannedRow = {
    cells: heads.map((text, at) => ({ ...place(at), text, look: { ...headerLook, size } })),
    height: heightOf(heads),
    keepWithNext: true,
    repeat: [],
  };
  const joined = (index: number, at: number) =>
    block.columns[at]?.joinsBlank === true &&
    index < block.rows.length &&
    textOfCell(block.rows[index]?.[at]) === '';

  const body = block.rows.flatMap((cells, index) => {
    const pieces = block.columns.map((_, at) => {
      const text = keepWhole(textOfCell(cells[at]), ems[at] ?? 1);
      const whole = splitByLines(text, ems[at] ?? 1, mostLines);
      return whole.length === 1 ? whole : splitByLines(text, ems[at] ?? 1, pieceLines);
    });
    const parts = Math.max(1, ...pieces.map((piece) => piece.length));
    return Array.from({ length: parts }, (_, part): PlannedRow => {
      const texts = pieces.map((piece) => piece[part] ?? '');
      return {
        cells: texts.map((text, at): PlannedCell => {
          const cell = cells[at];
          const more = part === 0 && typeof cell === 'object' ? cell : undefined;
          const isBold = typeof cell === 'object' && cell.bold === true;
          return {
            ...place(at),
            text,
            look: {
              ...plain,
              size,
              bold: isBold,
              align: block.columns[at]?.align ?? 'left',
              vertical: parts > 1 ? 'Top' : 'Center',
              border: borderOf(
                part > 0 || joined(index, at),
                part < parts - 1 || joined(index + 1, at),
              ),
            },
            ...(more?.value === undefined ? {} : { value: more.value }),
            ...(more?.format === undefined ? {} : { format: more.format }),
            ...(more?.row === undefined ? {} : { row: more.row }),
            ...(block.id === undefined
              ? {}
              : { feed: { table: block.id, row: index, column: at } }),
          };
        }),
        height: heightOf(texts),
        repeat: [header],
        keepWithNext: part === parts - 1 && block.columns.some((_, at) => joined(index + 1, at)),
      };
    });
  });

  const planned: PlannedRow[] = [];
  if (block.caption !== undefined) {
    const look: Look = { ...plainIn(page), bold: true, vertical: 'Center' };
    planned.push(wholeRow(block.caption, look, page, page.rowPadding * 0.75, true));
  }
  planned.push(header, ...body);
  if (block.note !== undefined) {
    const look: Look = { ...plainIn(page), vertical: 'Center' };
    planned.push(paragraphRow(block.note, look, page, page.rowPadding));
  }
  return keepTogether(planned, grid.pageHeight);
}
