import { nextResolutionId } from '../../facts/decided-work';
import type { CellValue } from '../../register/fault';
import { identity } from '../../register/identity';
import { NextIds } from '../../register/next-ids';
import type { TableName } from '../../register/register';
import { headerOf } from '../../rules/report';
import type { RowCells } from '../../workbook/edit/table-edit';
import type { TableRows } from './table-rows';

/** Numbers for the rows of one save; each is given once. */
export class NewIds {
  private readonly taken = new Map<TableName, string[]>();

  constructor(private readonly rows: TableRows) {}

  /** The row with its number, where its table numbers rows. */
  numbered(table: TableName, cells: RowCells): RowCells {
    if (table === 'Resolutions') return this.resolution(cells);
    if (table === 'AgendaItems') return this.item(cells);
    return cells;
  }

  private resolution(cells: RowCells): RowCells {
    const reviewId = text(cells[headerOf('Resolutions', 'reviewId')]);
    const ids = this.idsOf('Resolutions').map((resolutionId) => ({ resolutionId }));
    const id = nextResolutionId(reviewId, ids);
    this.idsOf('Resolutions').push(id);
    return { [headerOf('Resolutions', 'resolutionId')]: id, ...cells };
  }

  /** MR-115-01-2, then MR-115-01-2-2: as the sheet's help says. */
  private item(cells: RowCells): RowCells {
    const reviewId = text(cells[headerOf('AgendaItems', 'reviewId')]);
    const stem = `${reviewId}-${text(cells[headerOf('AgendaItems', 'itemNo')])}`;
    const ids = this.idsOf('AgendaItems');
    const isTaken = ids.some((id) => identity(id) === identity(stem));
    // After the last of its kind: 「-2」 is the first number behind the bare one.
    const id = isTaken ? (new NextIds(ids).after(`${stem}-1`) ?? stem) : stem;
    ids.push(id);
    return { [headerOf('AgendaItems', 'agendaItemId')]: id, ...cells };
  }

  private idsOf(table: TableName): string[] {
    const known = this.taken.get(table) ?? [...this.rows.keysOf(table)];
    this.taken.set(table, known);
    return known;
  }
}

function text(value: CellValue | undefined): string {
  return value === undefined ? '' : String(value);
}
