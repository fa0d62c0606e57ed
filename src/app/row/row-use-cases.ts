import type { Clock } from '../../register/day';
import type { TableName } from '../../register/register';
import type { Arrival } from '../../workbook/go-to';
import type { CellTarget } from '../../workbook/place-of';
import type { SelectedPlace } from '../../workbook/selected-place';
import type { Workbook } from '../../workbook/workbook';
import { assertTables } from '../load-register';
import type { DraftRow, Drafts } from './draft';
import { planRows } from './plan-rows';
import { RowCheck } from './row-check';
import type { RowAt, RowDesk } from './row-desk';
import { type Saved, saveRows } from './save-rows';
import { type SpokenOf, spokenOfRow } from './spoken';
import { TableRows } from './table-rows';

/** What 「資料」 does, bound to one workbook and one clock. */
export interface RowUseCases {
  /** The tables as they were read last, where they are watched; `isFresh` reads them again. */
  readonly read: (isFresh: boolean) => Promise<RowDesk>;
  readonly place: () => Promise<SelectedPlace>;
  /** Tells that other cells were selected, and whether in several rows; gives the way out. */
  readonly follow: (
    onSelect: (isSeveral: boolean | undefined) => void,
  ) => Promise<() => Promise<void>>;
  /** Worksheet rows that a table's filter leaves in sight; undefined where none is set. */
  readonly visible: (table: TableName) => Promise<readonly number[] | undefined>;
  /** What the rules would say of the row; undefined where it was asked again meanwhile. */
  readonly spoken: (
    desk: RowDesk,
    drafts: Drafts,
    at: RowAt | undefined,
    draft: DraftRow | undefined,
  ) => Promise<readonly SpokenOf[] | undefined>;
  readonly save: (drafts: Drafts, subject: string) => Promise<Saved>;
  readonly goTo: (target: CellTarget) => Promise<Arrival>;
}

export function bindRow(workbook: Workbook, clock: Clock): RowUseCases {
  // Both read again only what has changed.
  const standing = new RowCheck(clock);
  const asIf = new RowCheck(clock);
  return {
    read: async (isFresh) => {
      const known = isFresh ? undefined : workbook.lastBlocks;
      const blocks = known ?? (await workbook.readBlocks());
      assertTables(blocks);
      return { rows: new TableRows(blocks), facts: await standing.take(blocks) };
    },
    place: () => workbook.selectedPlace(),
    follow: (onSelect) => workbook.watchSelection(onSelect),
    visible: (table) => workbook.visibleRows(table),
    spoken: (desk, drafts, at, draft) => spokenOfRow(asIf, desk, drafts, at, draft),
    save: (drafts, subject) =>
      saveRows(workbook, clock, { drafts, subject }, (rows) =>
        planRows(rows, drafts, clock.today()),
      ),
    goTo: (target) => workbook.goTo(target),
  };
}
