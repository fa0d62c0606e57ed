// What came with the second version, as the design's list has it, and workbooks that were made before it.
import fc from 'fast-check';
import { type Cut, cut } from './desk-plan';
import type { TableDraft } from './done';

/** The columns, by their tables. */
export const BROUGHT: ReadonlyMap<string, readonly string[]> = new Map([
  ['Audits', ['外部人員及佐證']],
  ['CorrectiveActions', ['展延核准']],
  ['Indicators', ['資料窗']],
  ['Reviews', ['會議類別', '改善決定', 'ISMS 變更需求', '資源需求', '主席致詞', '散會時間']],
  ['AgendaItems', ['案別', '議題類別', '影響與因應', '擬辦']],
  ['Resolutions', ['逾期原因', '展延至']],
]);

/** A workbook that an earlier program, or a later one, has made, and that is brought up to this one. */
export interface Earlier {
  /** Which of the columns it lacks: a bit each, in turn. */
  readonly lacking: number;
  /** What it says of itself; an early one says nothing. */
  readonly says: number | undefined;
  /** Where Excel fails while it is brought up, and whether it goes on failing. */
  readonly cut: Cut | undefined;
}

export const earlier: fc.Arbitrary<Earlier> = fc.record({
  lacking: fc.oneof(fc.constant(63), fc.nat(63)),
  says: fc.constantFrom(undefined, undefined, undefined, 1, 2, 3),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: cut }),
});

/** As the table stood before they came. */
export function withoutBrought(table: TableDraft, { lacking }: Earlier): void {
  BROUGHT.get(table.name)?.forEach((header, bit) => {
    const at = table.headers.indexOf(header);
    if (((lacking >> bit) & 1) === 0 || at === -1) return;
    table.headers.splice(at, 1);
    for (const row of table.rows) row.splice(at, 1);
  });
}
