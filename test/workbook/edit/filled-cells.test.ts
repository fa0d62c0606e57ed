// A blank cell is filled in: a row that comes or goes above it at any moment makes it no other row's.
import { writeJournalled } from '../../../src/app/journal';
import { noEdit, type CellChange } from '../../../src/workbook/edit/table-edit';
import { byHand, office, rowsOf, writing } from '../../app/journal/office';
import { over } from '../over-host';

const change: CellChange = {
  ...{ table: 'Units', key: '財政課', row: 5, column: '主管職稱' },
  ...{ before: { value: '' }, after: { value: '代理課長' } },
};

test.each<[string, (table: Excel.Table) => void, number]>([
  ['put in', (table) => void table.rows.add(0, [['他人剛加的', '', '否']]), 4],
  ['taken away', (table) => table.rows.getItemAt(0).delete(), 2],
  ['sorted to its place', (table) => void table.sort.apply([{ key: 0, ascending: false }]), 3],
])('where another row is %s', async (_, act, many) => {
  for (let request = 1; ; request++) {
    const made = await office();
    const other = over(made.host, 'other');
    await byHand(made, (table) => {
      table.columns.getItem('主管職稱').getDataBodyRange().values = [[''], [''], ['']];
    });
    let isDone = false;
    made.line.beforeRequest(request, async () => {
      await byHand(other, act);
      isDone = true;
    });
    const outcome = await writeJournalled(
      made.workbook,
      { ...noEdit, cells: [change] },
      writing,
    ).then(
      ({ conflicts }) => (conflicts.length === 0 ? 'done' : 'told'),
      (error: unknown) => (error as { code: string }).code,
    );
    if (!isDone) break;
    const now = await rowsOf(other);
    expect(now).toHaveLength(many);
    const filled = now.filter(([, title]) => title !== '').map(([name, title]) => [name, title]);
    const expected = outcome === 'done' ? [['財政課', '代理課長']] : [];
    expect([request, outcome, filled]).toEqual([request, outcome, expected]);
  }
});
