import { type CellContent, type TableBlock, textOfCell } from '../../review/document';
import { evenLines } from './even-lines';
import type { PageGrid } from './page-grid';
import { emsOf, type Look, plain, type PlannedCell } from './planned-row';
import { roomOfBold } from './printing-programs';
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

  const heads = block.columns.map(({ header }, at) => evenLines(header, ems[at] ?? 1));
  const header = {
    cells: heads.map((text, at) => ({ ...place(at), text, look: { ...headerLook, size } })),
    lines: Math.max(
      1,
      ...heads.map((text, at) =>
        text === ''
          ? (block.columns[at]?.handwritten ?? 1)
          : linesNeeded(text, roomOfBold(text, ems[at] ?? 1)),
      ),
    ),
  };
  const joining = block.columns.map(({ joinsBlank }) => joinsBlank === true);
  const hasJoining = joining.includes(true);
  const joined = (index: number, at: number) =>
    joining[at] === true && index < block.rows.length && textOfCell(block.rows[index]?.[at]) === '';
  const aligned = block.columns.map(({ align }) => looksIn(size, align ?? 'left'));

  const body = block.rows.flatMap((cells, index) => {
    const set = setIn.map((setText, at) => setText(textOfCell(cells[at])));
    let parts = 1;
    for (const { pieces } of set) parts = Math.max(parts, pieces.length);
    const holdsOn = hasJoining && block.columns.some((_, at) => joined(index + 1, at));
    return Array.from({ length: parts }, (_, part): SetRow => {
      return {
        cells: set.map(({ pieces }, at): PlannedCell => {
          const cell = cells[at];
          const border = borderOf(
            part > 0 || joined(index, at),
            part < parts - 1 || joined(index + 1, at),
          );
          const more = typeof cell === 'object' ? cell : undefined;
          const plainCell = {
            column: starts[at] ?? 0,
            span: spans[at] ?? 1,
            text: pieces[part] ?? '',
            look: aligned[at]?.(more?.bold === true, parts > 1, border) ?? plain,
          };
          if (more === undefined && block.id === undefined) return plainCell;
          return {
            ...plainCell,
            ...(part === 0 && more !== undefined && told(more)),
            ...(block.id !== undefined && {
              feed: { table: block.id, row: index, column: at },
            }),
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

/** What a cell is, beside its text. */
function told({
  value,
  format,
  row,
}: Exclude<CellContent, string>): Pick<PlannedCell, 'value' | 'format' | 'row'> {
  return {
    ...(value === undefined ? {} : { value }),
    ...(format === undefined ? {} : { format }),
    ...(row === undefined ? {} : { row }),
  };
}

/** One look for all cells of a column that have it: a list of ten thousand rows has a few. */
function looksIn(size: number, align: Look['align']) {
  const known = new Map<Look['border'], Look[]>();
  return (bold: boolean, isDivided: boolean, border: Look['border']): Look => {
    let looks = known.get(border);
    if (!looks) known.set(border, (looks = []));
    const vertical = isDivided ? 'Top' : 'Center';
    const at = (bold ? 1 : 0) + (isDivided ? 2 : 0);
    return (looks[at] ??= { ...plain, size, bold, align, vertical, border });
  };
}
