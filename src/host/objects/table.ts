import type { TableModel } from '../model/table-model';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType, type Scalar } from '../protocol/object-type';
import type { Rect } from '../model/rect';
import { autoFilterType } from './auto-filter';
import { EVENT } from './event-hub';
import { tableEvents } from './event-registrations';
import { assertFormatWritable, assertUnprotected } from './protected-sheet';
import { otherRange } from './other-range';
import { gone, RangeTarget } from './range-target';
import type { Session } from './session';
import { aFlag, aText } from './style-property';
import { bodyOf } from './table-body';
import { tableColumnCollectionType } from './table-column';
import { tableRowCollectionType } from './table-row';
import { tableSortType } from './table-sort';

export interface TableTarget {
  readonly session: Session;
  readonly table: TableModel;
}

// Light 1–21, Medium 1–28, Dark 1–11, as Excel's gallery has them.
const STYLE_COUNTS: Readonly<Record<string, number>> = { Light: 21, Medium: 28, Dark: 11 };

function isBuiltInStyle(name: string): boolean {
  const match = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(name);
  return match !== null && Number(match[2]) <= (STYLE_COUNTS[match[1] ?? ''] ?? 0);
}

type StyleFlag = 'showFirstColumn' | 'showLastColumn' | 'showRowStripes' | 'showColumnStripes';

function styleFlag(key: StyleFlag): Scalar<TableTarget> {
  return {
    get: ({ table }) => table.style[key],
    set: ({ table }, value) => {
      assertUnprotected(table.sheet);
      table.setStyle({ [key]: aFlag(value) });
    },
  };
}

export const tableType: ObjectType<TableTarget> = new ObjectType<TableTarget>('Table', {
  check: ({ table }) => {
    if (!table.isThere) throw gone('The table');
  },
  identity: ({ table }) => ({ Id: String(table.id) }),
  scalars: {
    HighlightFirstColumn: styleFlag('showFirstColumn'),
    HighlightLastColumn: styleFlag('showLastColumn'),
    Id: { get: ({ table }) => String(table.id) },
    LegacyId: { get: ({ table }) => String(table.id) },
    Name: {
      get: ({ table }) => table.name,
      set: ({ table }, value) => {
        table.name = aText(value);
      },
    },
    ShowBandedColumns: styleFlag('showColumnStripes'),
    ShowBandedRows: styleFlag('showRowStripes'),
    ShowFilterButton: {
      get: ({ table }) => table.showFilterButton,
      set: ({ table }, value) => {
        assertUnprotected(table.sheet);
        table.showFilterButton = aFlag(value);
      },
    },
    ShowHeaders: {
      get: ({ table }) => table.showHeaders,
      set: ({ table }, value) => {
        assertUnprotected(table.sheet);
        table.showHeaders = aFlag(value);
      },
    },
    ShowTotals: {
      get: ({ table }) => table.showTotals,
      set: ({ table }, value) => {
        assertUnprotected(table.sheet);
        table.showTotals = aFlag(value);
      },
    },
    Style: {
      get: ({ table }) => table.style.name,
      set: ({ table }, value) => {
        assertUnprotected(table.sheet);
        const name = aText(value);
        if (name !== '' && !isBuiltInStyle(name)) {
          throw invalidArgument(`There is no table style ${name}.`);
        }
        table.setStyle({ name });
      },
    },
  },
  objects: {
    AutoFilter: ({ session, table }) => autoFilterType.wrap({ session, sheet: table.sheet, table }),
    Columns: (target) => tableColumnCollectionType.wrap(target),
    Rows: (target) => tableRowCollectionType.wrap(target),
    Sort: (target) => tableSortType.wrap(target),
    Worksheet: ({ session, table }) => session.worksheet(table.sheet),
  },
  methods: {
    ClearFilters: ({ table }) => {
      assertFormatWritable(table.sheet, 'autoFilter');
      table.filter.clear();
      return null;
    },
    ConvertToRange: ({ session, table }) => {
      assertUnprotected(table.sheet);
      const { rect, sheet } = table;
      table.convertToRange();
      return session.range(sheet, rect);
    },
    Delete: ({ session, table }) => {
      assertUnprotected(table.sheet);
      const { id, name, sheet } = table;
      table.delete();
      session.post(EVENT.tableDeleted, sheet, {
        source: 'Local',
        tableId: String(id),
        tableName: name,
        worksheetId: sheet.id,
      });
      return null;
    },
    GetDataBodyRange: (target) => rangeOf(target, bodyOf(target)),
    GetHeaderRowRange: (target) => rangeOf(target, target.table.headerRect),
    GetRange: (target) => rangeOf(target, target.table.rect),
    GetTotalRowRange: (target) => rangeOf(target, target.table.totalsRect),
    ReapplyFilters: ({ table }) => {
      assertFormatWritable(table.sheet, 'autoFilter');
      table.filter.reapply();
      return null;
    },
    Resize: (target, args) => {
      const { session, table } = target;
      assertUnprotected(table.sheet);
      const base = new RangeTarget(session, table.sheet, table.rect);
      const range = otherRange(base, args);
      if (range.sheet !== table.sheet) throw invalidArgument('A table stays on its worksheet.');
      table.resize(range.rect);
      return null;
    },
    ...tableEvents<TableTarget>(['DataChanged', 'SelectionChanged'], ({ session, table }) => ({
      events: session.events,
      id: String(table.id),
    })),
  },
});

export const tableTypes = [tableType, tableSortType] as const;

function rangeOf({ session, table }: TableTarget, rect: Rect | null): HostObject {
  if (!rect) throw itemNotFound(`The table ${table.name} has no such row.`);
  return session.range(table.sheet, rect);
}
