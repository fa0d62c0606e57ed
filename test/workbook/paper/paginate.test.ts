import { paginate } from '../../../src/workbook/paper/paginate';
import { plain, type PlannedRow } from '../../../src/workbook/paper/planned-row';

function row(text: string, height: number, more: Partial<PlannedRow> = {}): PlannedRow {
  const cells = text === '' ? [] : [{ column: 0, span: 4, text, look: plain }];
  return { cells, height, keepWithNext: false, repeat: [], ...more };
}

const texts = (rows: readonly PlannedRow[]) => rows.map((r) => r.cells[0]?.text ?? '');

describe('paginate', () => {
  test('one page needs no break', () => {
    const { rows, breaks } = paginate([row('a', 40), row('b', 60)], 100, 0);
    expect(texts(rows)).toEqual(['a', 'b']);
    expect(breaks).toEqual([]);
  });

  test('a heading goes over with the row it heads', () => {
    const source = [row('a', 60), row('heading', 20, { keepWithNext: true }), row('b', 40)];
    expect(paginate(source, 100, 0).breaks).toEqual([1]);
  });

  test('a table that goes on says its header again at the head of the page', () => {
    const header = row('header', 20, { keepWithNext: true });
    const data = ['1', '2', '3', '4'].map((text) => row(text, 30, { repeat: [header] }));
    const { rows, breaks } = paginate([header, ...data], 100, 0);
    expect(texts(rows)).toEqual(['header', '1', '2', 'header', '3', '4']);
    expect(breaks).toEqual([3]);
  });

  test('pages after the first have less room where the title is said again', () => {
    const source = Array.from({ length: 6 }, (_, at) => row(String(at), 50));
    expect(paginate(source, 100, 0).breaks).toEqual([2, 4]);
    expect(paginate(source, 100, 30).breaks).toEqual([2, 3, 4, 5]);
  });

  test('an empty row does not begin a page', () => {
    const source = [row('a', 90), row('', 20), row('b', 30)];
    const { rows, breaks } = paginate(source, 100, 0);
    expect(texts(rows)).toEqual(['a', 'b']);
    expect(breaks).toEqual([1]);
  });

  test('rows kept together that fill more than a page lose nothing', () => {
    const source = [
      row('a', 80, { keepWithNext: true }),
      row('b', 80, { keepWithNext: true }),
      row('c', 80),
    ];
    const { rows, breaks } = paginate(source, 100, 0);
    expect(texts(rows)).toEqual(['a', 'b', 'c']);
    expect(breaks).toEqual([1, 2]);
  });
});
