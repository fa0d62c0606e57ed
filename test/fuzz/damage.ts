import fc from 'fast-check';
import type { Cell } from './book';
import { type Layout, layout, ODD_SHEETS } from './layout';
import { office } from './office';
import { oddities } from './oddities';
import type { Reading } from './readers';

const headers = office.flatMap((table) => table.columns.map(({ header }) => header));

/** One thing that somebody did to the workbook. */
export type Damage =
  | {
      readonly kind: 'renameColumn';
      readonly table: number;
      readonly at: number;
      readonly to: string;
    }
  | {
      readonly kind: 'dropColumn' | 'ownColumn' | 'doubleColumn';
      readonly table: number;
      readonly at: number;
    }
  | {
      readonly kind: 'moveColumn';
      readonly table: number;
      readonly at: number;
      readonly to: number;
    }
  | {
      readonly kind: 'dropTable' | 'toRange' | 'filter' | 'protect' | 'copySheet' | 'ownSheet';
      readonly table: number;
    }
  | { readonly kind: 'renameTable' | 'renameSheet'; readonly table: number; readonly to: string }
  | {
      readonly kind: 'moveTable';
      readonly table: number;
      readonly down: number;
      readonly right: number;
    }
  | {
      readonly kind: 'merge' | 'hideRow' | 'doubleRow';
      readonly table: number;
      readonly at: number;
    }
  | { readonly kind: 'below' | 'beside'; readonly table: number; readonly cell: Cell }
  | { readonly kind: 'long'; readonly table: number; readonly at: number }
  | { readonly kind: 'is1904' }
  | { readonly kind: 'sortAndFilter'; readonly table: number; readonly is1904: boolean }
  | {
      readonly kind: 'reads';
      readonly table: number;
      readonly at: number;
      readonly how: Reading;
    }
  | Layout;

/** What headers are renamed to. */
const odd = [
  ...[
    '另取的名稱',
    '日 期',
    '備註2',
    '😀',
    '__proto__',
    '半\ud83d',
    '發現\n日期',
    '編號 ',
    "'編號",
    '[編號]',
  ],
  ...['#', '115', 'ＮＯ．', '@', '欄'.repeat(255)],
];

const place = { table: fc.nat(office.length - 1), at: fc.nat(24) };
const kinds = <K extends string>(...of: K[]) => fc.constantFrom(...of);

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: kinds('dropColumn', 'ownColumn', 'doubleColumn'), ...place }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds('renameColumn'),
      ...place,
      to: fc.constantFrom(...odd, ...headers),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kinds('moveColumn'), ...place, to: fc.nat(24) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kinds('dropTable', 'toRange', 'filter', 'protect', 'copySheet', 'ownSheet'),
      table: place.table,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('renameTable', 'renameSheet'),
      table: place.table,
      to: fc.constantFrom('表格1', '工作表1', 'Findings_old', '首頁', '資料', 'constructor'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('moveTable'),
      table: place.table,
      down: fc.nat(4),
      right: fc.nat(3),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: kinds('merge', 'hideRow', 'doubleRow'), ...place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('below', 'beside'),
      table: place.table,
      cell: fc.constantFrom<Cell>('小計', 12, ...oddities),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds('long'), ...place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('renameSheet'),
      table: place.table,
      to: fc.constantFrom(...ODD_SHEETS),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'is1904' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kinds('sortAndFilter'),
      table: place.table,
      is1904: fc.boolean(),
    }),
  },
  { weight: 24, arbitrary: layout },
);

/** Formulas of theirs that read our tables. */
export const readings: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    kind: kinds('reads'),
    ...place,
    how: fc.constantFrom<Reading>('row', 'row', 'row', 'cell', 'rows', 'count', 'lookup'),
  }),
  { maxLength: 3 },
);
