import { paginate } from '../../../src/workbook/paper/paginate';
import { plain, type PlannedRow } from '../../../src/workbook/paper/planned-row';

function row(text: string, height: number, more: Partial<PlannedRow> = {}): PlannedRow {
  const cells = text === '' ? [] : [{ column: 0, span: 4, text, look: plain }];
  return { cells, height, keepWithNext: false, repeat: [], ...more };
}

const texts = (rows: readonly PlannedRow[]) => rows.map((r) => r.cells[0]?.text ?? '');

describe('paginate', () => {
  test('one page needs no break', () => {
    const { rows, breaks } = paginate([row('a', 40), row('b', 60)], 100);
    expect(texts(rows)).toEqual(['a', 'b']);
    expect(breaks).toEqual([]);
  });

  test('a heading goes over with the row it heads', () => {
    const source = [row('a', 60), row('heading', 20, { keepWithNext: true }), row('b', 40)];
    expect(paginate(source, 100).breaks).toEqual([1]);
  });

  test('a table that goes on says its header again at the head of the page', () => {
    const header = row('header', 20, { keepWithNext: true });
    const data = ['1', '2', '3', '4'].map((text) => row(text, 30, { repeat: [header] }));
    const { rows, breaks } = paginate([header, ...data], 100);
    expect(texts(rows)).toEqual(['header', '1', '2', 'header', '3', '4']);
    expect(breaks).toEqual([3]);
  });

  test('rows that no page holds together fill pages all the same', () => {
    const header = row('header', 20, { keepWithNext: true });
    const data = ['1', '2', '3', '4', '5'].map((text) =>
      row(text, 30, { repeat: [header], keepWithNext: text !== '5' }),
    );
    // 20 + 150 are more than a page of 100; two rows stand under each header.
    const { rows, breaks } = paginate([row('a', 50), header, ...data], 100);
    expect(texts(rows)).toEqual(['a', 'header', '1', 'header', '2', '3', 'header', '4', '5']);
    expect(breaks).toEqual([3, 6]);
  });

  test('a row of lines goes on upon the next page, two lines at least on each', () => {
    const lines = (text: string, count: number): PlannedRow =>
      row(text, count * 10, {
        divide: (height) => {
          const here = Math.min(Math.floor(height / 10), count - 2);
          return here < 2 ? undefined : [lines(`${text}1`, here), lines(`${text}2`, count - here)];
        },
      });
    const { rows, breaks } = paginate([row('a', 70), lines('p', 8)], 100);
    expect(texts(rows)).toEqual(['a', 'p1', 'p2']);
    expect(rows.map(({ height }) => height)).toEqual([70, 30, 50]);
    expect(breaks).toEqual([2]);
    expect(texts(paginate([row('a', 85), lines('p', 8)], 100).rows)).toEqual(['a', 'p']);
  });

  test('what begins a page does, unless a page begins there anyhow', () => {
    const page = row('', 0, { startsPage: true, keepWithNext: true });
    expect(paginate([row('a', 20), page, row('b', 20)], 100)).toMatchObject({ breaks: [1] });
    expect(paginate([page, row('b', 20)], 100)).toMatchObject({ breaks: [] });
    expect(paginate([row('a', 100), page, row('b', 20)], 100)).toMatchObject({ breaks: [1] });
    expect(paginate([row('a', 100), row('', 10)], 100)).toMatchObject({ breaks: [] });
  });

  test('an empty row does not begin a page', () => {
    const source = [row('a', 90), row('', 20), row('b', 30)];
    const { rows, breaks } = paginate(source, 100);
    expect(texts(rows)).toEqual(['a', 'b']);
    expect(breaks).toEqual([1]);
  });

  test('rows kept together that fill more than a page lose nothing', () => {
    const source = [
      row('a', 80, { keepWithNext: true }),
      row('b', 80, { keepWithNext: true }),
      row('c', 80),
    ];
    const { rows, breaks } = paginate(source, 100);
    expect(texts(rows)).toEqual(['a', 'b', 'c']);
    expect(breaks).toEqual([1, 2]);
  });
});
