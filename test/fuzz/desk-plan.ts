// Two people at one workbook: one fills in a form, the other works in the sheet at the same time, and
// again before it is taken back.
import fc from 'fast-check';
import { LONGEST, oddities } from './oddities';

/** What the other person does in the sheet. */
export type Foreign =
  'change' | 'changeBeside' | 'sort' | 'insertRow' | 'deleteRow' | 'insertColumn' | 'filter';

export interface DeskPlan {
  readonly act: 'cell' | 'cells' | 'rows' | 'settings' | 'handover';
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly texts: readonly string[];
  /** Between the reading of the form and its saving. */
  readonly meanwhile: Foreign | 'none';
  /** After the saving, before it is taken back in a pane that was opened anew. */
  readonly later: Foreign | 'none';
  /** Which of the other's choices: a column, an order. */
  readonly at: number;
  /** Where Excel fails while it is saved, and whether it goes on failing: the pane is closed then. */
  readonly cut: Cut | undefined;
}

export interface Cut {
  readonly member: string;
  readonly code: string;
  readonly times: number;
}

const text = fc.constantFrom(
  ...oddities.filter((one): one is string => typeof one === 'string'),
  ...['審'.repeat(LONGEST), '審'.repeat(LONGEST + 1), '115年3月1日', '115/13/1', '-5', '+1 人'],
  ...['1e5', '=HYPERLINK("x")', "'=1+1", "''", '80%', '0.8', '是', '低', '1', '115-03', '\u0007'],
  ...['周明遠、吳育成', '次要不符合', '結案', '   ', '甲\t乙', '\ud83d\ude00\ud83d', '\udc00'],
);

const foreign = (...more: readonly (Foreign | 'none')[]) =>
  fc.constantFrom<Foreign | 'none'>(
    ...(['none', 'none', 'none', 'none', ...more] as const),
    ...(['change', 'changeBeside', 'sort', 'insertRow', 'deleteRow', 'insertColumn'] as const),
  );

export const cut: fc.Arbitrary<Cut> = fc.record({
  member: fc.constantFrom(
    ...['Range.values', 'Range.numberFormat', 'Range.formulas', 'Table.resize'],
    ...['TableRowCollection.add', 'CustomXmlPart.setXml', 'CustomXmlPartCollection.add'],
  ),
  code: fc.constantFrom('GeneralException', 'AccessDenied'),
  times: fc.constantFrom(1, 1, 2, 99),
});

export const deskPlan: fc.Arbitrary<DeskPlan> = fc.record({
  act: fc.constantFrom<DeskPlan['act']>(
    ...(['cell', 'cell', 'cells', 'rows', 'rows', 'rows', 'settings', 'handover'] as const),
  ),
  table: fc.nat(13),
  row: fc.nat(5),
  column: fc.nat(20),
  texts: fc.array(text, { minLength: 3, maxLength: 3 }),
  meanwhile: foreign('sort', 'sort', 'filter'),
  later: foreign('change', 'change', 'deleteRow', 'filter'),
  at: fc.nat(40),
  cut: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: cut }),
});
