import { bandsOf } from './bands';
import type { SheetLayout } from './lay-out-paper';
import { bodySize, type Look, plain, type PlannedRow } from './planned-row';

const shade = '#E7E6E6';
const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;

function dress(range: Excel.Range, look: Look, rowCount: number): void {
  const { format } = range;
  if (look.align !== plain.align) format.horizontalAlignment = horizontal[look.align];
  if (look.vertical !== plain.vertical) format.verticalAlignment = look.vertical;
  if (look.bold) format.font.bold = true;
  if (look.size !== bodySize) format.font.size = look.size;
  if (look.shaded) format.fill.color = shade;
  if (look.border === 'none') return;
  const edges: Excel.BorderIndex[] = ['EdgeLeft', 'EdgeRight'] as Excel.BorderIndex[];
  const add = (edge: `${Excel.BorderIndex}`) => edges.push(edge as Excel.BorderIndex);
  if (look.border === 'box' || look.border === 'openBelow') add('EdgeTop');
  if (look.border === 'box' || look.border === 'openAbove') add('EdgeBottom');
  if (rowCount > 1 && look.border === 'box') add('InsideHorizontal');
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.weight = 'Thin';
    border.color = '#000000';
  }
}

function shapeOf(row: PlannedRow): string {
  return JSON.stringify(row.cells.map(({ column, span, look }) => [column, span, look]));
}

/** Borders, shades, bold and alignment: a few calls for each band of equal rows. */
export function dressPaper(sheet: Excel.Worksheet, { rows }: SheetLayout): void {
  for (const band of bandsOf(rows, shapeOf)) {
    for (const cell of band.row.cells) {
      dress(
        sheet.getRangeByIndexes(band.from, cell.column, band.count, cell.span),
        cell.look,
        band.count,
      );
    }
  }
}
