import { readAgendaDesk } from '../../../src/app/agenda-desk';
import { fixedClock } from '../../../src/app/fixed-clock';
import { dayOf, type Day } from '../../../src/register/day';
import { lackOf, missingParts } from '../../../src/taskpane/agenda/missing-parts';
import { sampleBook } from '../../sample-book';

const clock = fixedClock(dayOf(2026, 12, 1) as Day);

test('a part that cannot be worked out is told from one that waits to be written', async () => {
  const { workbook, excel } = await sampleBook({
    now: () => new Date('2026-12-01T12:00:00+08:00'),
  });
  await excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem('Findings').columns.getItem('發現日期').delete();
    // 關注方之回饋, which only people can write.
    const items = tables.getItem('AgendaItems');
    const numbers = items.columns.getItem('項次').getDataBodyRange().load('values');
    await context.sync();
    numbers.values = numbers.values.map(([no]) => [no === '4' || no === 4 ? '臨時動議' : no]);
    await context.sync();
  });
  const { agenda } = await readAgendaDesk(workbook, undefined, clock);
  if (!agenda) throw new Error('There is no agenda');
  expect(missingParts(agenda)).toEqual({ unfilled: '4', unknown: '3-1' });
  const third = agenda.parts[2]?.items[0];
  expect(third && lackOf(third)).toBe('發現事項缺少「發現日期」欄，本項無法計算。');
  // A figure that is not to be had says so with its reason, never 0.
  expect(agenda.keyFigures[0]).toMatchObject({
    name: '期末未結不符合',
    now: '無法計算',
    judgement: '無法比較',
    reason: '發現事項缺少「發現日期」欄',
  });
});
