import { checkWorkbook } from '../../../src/app/check-workbook';
import { fixedClock } from '../../../src/app/fixed-clock';
import { readAgendaDesk } from '../../../src/app/agenda-desk';
import { loadRegister } from '../../../src/app/load-register';
import { applyRemedies, previewRemedies } from '../../../src/app/remedies/remedies';
import type { Day } from '../../../src/register/day';
import { tableNames } from '../../../src/register/register';
import { validationErrors } from '../../host/xlsx/parts';
import { failure, reopened } from '../over-host';
import { cellsOf, formulasOf } from './cells';
import { sampleBook } from '../../sample-book';

const clock = fixedClock('2026-12-01' as Day);
const at = '2026-12-01 10:00';
const isOfStructure = ({ rule }: { readonly rule: string }) => /^REG-0[1267]$/.test(rule);

test('a workbook whose tables are all plain ranges is told table by table and mended in one go', async () => {
  const book = await sampleBook({ now: () => new Date('2026-12-01T12:00:00+08:00') });
  const whole = (await loadRegister(book.workbook)).rows;
  await book.excel.run(async (context) => {
    for (const name of tableNames) context.workbook.tables.getItem(name).convertToRange();
    await context.sync();
  });

  const { ready, problems } = await checkWorkbook(book.workbook, clock);
  expect(ready).toBe(false);
  const told = problems.filter(({ rule }) => rule === 'REG-01');
  expect(told.map(({ table }) => table)).toEqual(tableNames);
  expect(told.map(({ fix }) => fix?.kind === 'repair' && fix.repair)).toEqual(
    tableNames.map(() => 'makeTable'),
  );
  expect((await failure(readAgendaDesk(book.workbook, undefined, clock))).code).toBe('noReviews');

  const before = await cellsOf(book.host);
  const preview = await previewRemedies(book.workbook, clock, isOfStructure);
  expect(preview.repairs).toHaveLength(tableNames.length);
  const { notices } = await applyRemedies(book.workbook, preview, { at, withoutUndo: true });
  // A formula that waited for a later table was given once that table was there.
  expect(notices).toEqual([]);
  expect(await cellsOf(book.host)).toEqual(before);

  expect(validationErrors(book.host.save())).toEqual([]);
  const saved = reopened(book);
  const { rows } = await loadRegister(saved.workbook);
  for (const name of tableNames)
    expect([name, rows[name].length]).toEqual([name, whole[name].length]);
  const left = (await checkWorkbook(saved.workbook, clock)).problems.filter(isOfStructure);
  expect(left.map(({ message }) => message)).toEqual([]);
  const states = await formulasOf(book.host, '發現事項', '狀態');
  expect(states.every((formula) => formula.includes('CorrectiveActions['))).toBe(true);
});
