import { bindPeople } from '../../../src/app/people/people-desk';
import { type Handover, handoverPlan, leavers } from '../../../src/app/people/handover';
import { bindRow } from '../../../src/app/row/row-use-cases';
import { readEntries, restore } from '../../../src/app/journal';
import { clock, meetingOffice, rowOf, rowsOf } from '../meeting/office';

const blank = { title: '', unit: '', basis: '', deputy: '', competence: '', email: '' };

/** 柯以柔 (M-006) has been ISMS 承辦人 of the sample since 113/3/1. */
async function desk() {
  const office = await meetingOffice();
  const row = bindRow(office.workbook, clock);
  const read = await row.read(true);
  const [first] = leavers(read.facts);
  if (!first) throw new Error('nobody leaves');
  const given = (more: Partial<Handover> = {}): Handover => ({
    leaving: { table: 'Members', key: first.key, row: first.row },
    texts: { ...blank, name: '韓佩珊', startDate: '116/1/1', phone: '分機 113' },
    moves: new Set(['duties', 'otherDuties', 'deputies', 'work', 'meeting', 'contact']),
    ...more,
  });
  return { office, row, read, first, given, people: bindPeople(office.workbook, clock) };
}

test('a handover ends the term the day before, names the newcomer wherever work goes on, and is one step back', async () => {
  const { office, read, first, given, people } = await desk();
  expect(first.name).toBe('柯以柔');
  const plan = handoverPlan(read, given());
  expect(plan?.lastDay).toBe('2026-12-31');
  const saved = await people.handOver(plan?.drafts ?? [], '交接');
  expect(saved.blocked).toEqual([]);
  expect(await rowOf(office, 'Members', 'M-006')).toMatchObject({ 卸任日: 46387 });
  // The next free number, with what belongs to the position.
  expect(await rowOf(office, 'Members', 'M-026')).toMatchObject({
    ...{ 姓名: '韓佩珊', 組織: 'ISMS 執行小組', 'ISMS 職務': 'ISMS 承辦人', 資安聯絡人: '是' },
    ...{ 到任日: 46388, 卸任日: '' },
  });
  const duties = await rowsOf(office, 'Responsibilities');
  const of = (name: string) =>
    duties.filter((row) => [row.主責, row.執行].some((cell) => String(cell).includes(name)));
  expect(of('柯以柔')).toEqual([]);
  // Nobody stands twice in a cell.
  expect(duties.filter(({ 執行 }) => /韓佩珊.*韓佩珊/.test(String(執行)))).toEqual([]);
  // What is done was done by whoever did it.
  const actions = await rowsOf(office, 'CorrectiveActions');
  const owners = new Set(
    actions.filter((row) => row.實際完成日 === '').map(({ 負責人 }) => 負責人),
  );
  expect(owners.has('柯以柔')).toBe(false);
  expect(actions.some((row) => row.實際完成日 !== '' && row.負責人 === '柯以柔')).toBe(true);
  const [entry] = await readEntries(office.workbook);
  await restore(office.workbook, entry?.id ?? '', '2026-12-10 10:00');
  expect(await rowOf(office, 'Members', 'M-026')).toBeUndefined();
  expect(await rowOf(office, 'Members', 'M-006')).toMatchObject({ 卸任日: '' });
});

test('one who keeps another position passes on the duties of this one alone, and what is not read is not guessed', async () => {
  const { read, given } = await desk();
  const both = leavers(read.facts).find(({ key }) => key === 'M-004');
  if (!both) throw new Error('no 執行小組組長');
  const leaving = { table: 'Members', key: both.key, row: both.row } as const;
  const plan = handoverPlan(read, given({ leaving, moves: new Set(['duties']) }));
  const changed = plan?.drafts.filter(({ table }) => table === 'Responsibilities') ?? [];
  // 執行小組組長 has the four duties 2-2-A to 2-2-D.
  expect(changed.map(({ key }) => key)).toEqual(['2-2-A', '2-2-B', '2-2-C', '2-2-D']);
  const unread = given({ texts: { ...given().texts, startDate: '115/2/30' } });
  expect(handoverPlan(read, unread)?.lastDay).toBeUndefined();
  const unnamed = given({ texts: { ...given().texts, name: ' ' } });
  expect(handoverPlan(read, unnamed)).toMatchObject({ lacking: ['姓名'], moves: [] });
});
