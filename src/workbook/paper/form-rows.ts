import type { FormBlock, FormField } from '../../review/document';
import { keepWhole } from './keep-whole';
import type { PageGrid } from './page-grid';
import {
  emsOf,
  heightOfLines,
  type Look,
  plainIn,
  type PlannedCell,
  type PlannedRow,
} from './planned-row';
import { evenLines } from './even-lines';
import { roomForWhole, roomOfBold } from './printing-programs';
import { linesNeeded, splitByLines, textEms } from './wrap-text';

/** A label in one line is no longer; of a longer one the lines are even. */
const mostLabelEms = 6.2;
/** Forms of a paper have their labels under each other: short ones are as wide as 「完成期限」. */
const leastLabelEms = 4;
/** What a label asks for to stand in one line in every program: 「ISMS變更需求」 is wider where others stand in for 標楷體. */
function labelEms({ label }: FormField): number {
  const width = textEms(label);
  if (width > mostLabelEms) return mostLabelEms;
  return Math.max(width, roomForWhole(label) / roomOfBold(label, 1));
}

/** Lines of the tallest row: Excel ends at 409 points. A taller value goes on in pieces. */
const mostLines = 18;
const pieceLines = 8;

const handPadding = 3;

interface Placed {
  readonly field: FormField;
  readonly column: number;
  readonly span: number;
}

/** The fields of a row by their weights; none so narrow that its label leaves no room. */
function placesOf(fields: readonly FormField[], label: number, grid: PageGrid): Placed[] {
  const free = grid.columns - label * fields.length;
  const total = fields.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const edge = (at: number) => {
    const before = fields.slice(0, at).reduce((sum, { weight = 1 }) => sum + weight, 0);
    return label * at + Math.round((free * before) / total);
  };
  return fields.map((field, at) => ({ field, column: edge(at), span: edge(at + 1) - edge(at) }));
}

/** Blank, or to be ticked: 「□適用 □需調整：」. */
function isWrittenIn({ value }: FormField): boolean {
  return value === '' || value.startsWith('□');
}

function borderOf(part: number, parts: number): Look['border'] {
  if (part > 0) return part < parts - 1 ? 'openBoth' : 'openAbove';
  return parts > 1 ? 'openBelow' : 'box';
}

function rowsOf(fields: readonly FormField[], label: number, grid: PageGrid): PlannedRow[] {
  const ems = (span: number) => emsOf(span, grid.textWidth, grid.textSize);
  const placed = placesOf(fields, label, grid);
  const values = placed.map(({ field, span }) => {
    const room = ems(span - label);
    const text = keepWhole(field.value, room);
    const whole = splitByLines(text, room, mostLines);
    return whole.length === 1 ? whole : splitByLines(text, room, pieceLines);
  });
  const parts = Math.max(1, ...values.map((pieces) => pieces.length));
  return Array.from({ length: parts }, (_, part): PlannedRow => {
    const border = borderOf(part, parts);
    const valueLook: Look = {
      ...plainIn(grid),
      vertical: parts > 1 ? 'Top' : 'Center',
      border,
    };
    const labelLook: Look = { ...valueLook, bold: true, align: 'center', shaded: true };
    const cells = placed.flatMap(({ field, column, span }, at): PlannedCell[] => [
      {
        ...{ column, span: label, look: labelLook },
        text: part === 0 ? evenLines(field.label, ems(label)) : '',
      },
      {
        ...{ column: column + label, span: span - label, look: valueLook },
        text: values[at]?.[part] ?? '',
        ...(field.box !== undefined && { box: field.box }),
      },
    ]);
    const written = cells.map(({ text, span, look }) =>
      linesNeeded(text, look.bold ? roomOfBold(text, ems(span)) : ems(span)),
    );
    const height = heightOfLines(Math.max(...written), grid.rowPadding, grid.textSize);
    const free = part > 0 ? [] : fields.filter(isWrittenIn).map(({ lines = 1 }) => lines);
    return {
      cells,
      // A hand needs its room however close the rows of type are set.
      height: Math.max(
        height,
        ...free.map((lines) => heightOfLines(lines, handPadding, grid.textSize)),
      ),
      keepWithNext: false,
      repeat: [],
    };
  });
}

/** Labels and values side by side, row by row, on one page where one holds them. */
export function formRows({ rows }: FormBlock, grid: PageGrid): PlannedRow[] {
  const ems = (span: number) => emsOf(span, grid.textWidth, grid.textSize);
  const longest = Math.max(leastLabelEms, ...rows.flat().map(labelEms));
  let label = 1;
  while (ems(label) < longest) label += 1;
  // Many fields in a row leave no more to their labels than to their values.
  const most = Math.max(1, ...rows.map((fields) => fields.length));
  label = Math.min(label, Math.floor(grid.columns / (2 * most)));

  const planned = rows
    .filter((fields) => fields.length > 0)
    .flatMap((fields) => rowsOf(fields, label, grid));
  const height = planned.reduce((sum, row) => sum + row.height, 0);
  const isWhole = height <= grid.pageHeight;
  return planned.map((row, at) => ({ ...row, keepWithNext: isWhole && at < planned.length - 1 }));
}
