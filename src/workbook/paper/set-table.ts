import { type TableBlock, textOfCell } from '../../review/document';
import { evenLines } from './even-lines';
import type { PageGrid } from './page-grid';
import { emsOf, type Look, plain, type PlannedCell } from './planned-row';
import { textsSetIn } from './set-text';
import { linesNeeded } from './wrap-text';

/** A row of a table before its height: that is the more the looser rows are set. */
export interface SetRow {
  readonly cells: readonly PlannedCell[];
  readonly lines: number;
  /** Must not be the last row of a page. */
  readonly keepWithNext: boolean;
}

export interface SetTable {
  readonly header: Pick<SetRow, 'cells' | 'lines'>;
  readonly body: readonly SetRow[];
}

const headerLook: Look = {
  ...plain,
  bold: true,
  align: 'center',
  vertical: 'Center',
  shaded: true,
  border: 'box',
};

function borderOf(opensAbove: boolean, opensBelow: boolean): Look['border'] {
  if (opensAbove) return opensBelow ? 'openBoth' : 'openAbove';
  return opensBelow ? 'openBelow' : 'box';
}

/** The texts of a table in its columns. A row with very long text goes on in the next row. */
export function setTable(
  block: TableBlock,
  { spans, textSize: size }: { readonly spans: readonly number[]; readonly textSize: number },
  { textWidth }: Pick<PageGrid, 'textWidth'>,
): SetTable {
  const starts = spans.map((_, at) => spans.slice(0, at).reduce((sum, span) => sum + span, 0));
  const ems = spans.map((span) => emsOf(span, textWidth, size));
  const place = (at: number) => ({ column: starts[at] ?? 0, span: spans[at] ?? 1 });
  const setIn = block.columns.map((column, at) => textsSetIn(column, ems[at] ?? 1));
  const looks = looksIn(size);

  const heads = block.columns.map(({ header }, at) => evenLines(header, ems[at] ?? 1));
  const header = {
    cells: heads.map((text, at) => ({ ...place(at), text, look: { ...headerLook, size } })),
    lines: Math.max(
      1,
      ...heads.map((text, at) =>
        text === '' ? (block.columns[at]?.handwritten ?? 1) : linesNeeded(text, ems[at] ?? 1),
      ),
    ),
  };
  const joined = (index: number, at: number) =>
    block.columns[at]?.joinsBlank === true &&
    index < block.rows.length &&
    textOfCell(block.rows[index]?.[at]) === '';

  const body = block.rows.flatMap((cells, index) => {
    const set = setIn.map((setText, at) => setText(textOfCell(cells[at])));
    const parts = Math.max(1, ...set.map(({ pieces }) => pieces.length));
    const holdsOn = block.columns.some((_, at) => joined(index + 1, at));
    return Array.from({ length: parts }, (_, part): SetRow => {
      return {
        cells: set.map(({ pieces }, at): PlannedCell => {
          const cell = cells[at];
          const more = part === 0 && typeof cell === 'object' ? cell : undefined;
          return {
            ...place(at),
            text: pieces[part] ?? '',
            look: looks({
              bold: typeof cell === 'object' && cell.bold === true,
              align: block.columns[at]?.align ?? 'left',
              vertical: parts > 1 ? 'Top' : 'Center',
              border: borderOf(
                part > 0 || joined(index, at),
                part < parts - 1 || joined(index + 1, at),
              ),
            }),
            ...(more?.value === undefined ? {} : { value: more.value }),
            ...(more?.format === undefined ? {} : { format: more.format }),
            ...(more?.row === undefined ? {} : { row: more.row }),
            ...(block.id === undefined
              ? {}
              : { feed: { table: block.id, row: index, column: at } }),
          };
        }),
        lines: Math.max(1, ...set.map(({ lines }, at) => lines[part] ?? blankLines(at))),
        keepWithNext: part === parts - 1 && holdsOn,
      };
    });
  });
  return { header, body };

  function blankLines(at: number): number {
    return block.columns[at]?.handwritten ?? 1;
  }
}

/** One look for all cells that have it: a list of ten thousand rows has a few. */
function looksIn(size: number) {
  const known = new Map<string, Look>();
  return (own: Pick<Look, 'bold' | 'align' | 'vertical' | 'border'>): Look => {
    const key = `${String(own.bold)} ${own.align} ${own.vertical} ${own.border}`;
    const look = known.get(key) ?? { ...plain, size, ...own };
    known.set(key, look);
    return look;
  };
}
