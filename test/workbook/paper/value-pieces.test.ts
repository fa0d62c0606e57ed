import fc from 'fast-check';
import { plain, type PlannedCell, type PlannedRow } from '../../../src/workbook/paper/planned-row';
import { valuePieces } from '../../../src/workbook/paper/value-pieces';

const columns = 12;

function rowOf(starts: readonly number[], text: string): PlannedRow {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  const cells = sorted.map((column, at): PlannedCell => ({
    column,
    span: (sorted[at + 1] ?? columns) - column,
    text: `${text} ${String(column)}`,
    look: plain,
  }));
  return { cells, height: 15, keepWithNext: false, repeat: [] };
}

/** Runs of rows that begin in the same columns, short and long. */
const rows = fc
  .array(
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: columns - 1 }), { maxLength: 5 }),
      fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 150, max: 1700 })),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((runs) =>
    runs.flatMap(([starts, count], run) =>
      Array.from({ length: count }, (_, at) => rowOf(starts, `${String(run)}-${String(at)}`)),
    ),
  );

test('every value is written once, in its own cell, and no piece is larger than asked for', () => {
  const mostBytes = 20_000;
  fc.assert(
    fc.property(rows, (planned) => {
      const sheet = planned.map(() => Array.from({ length: columns }, (): string | number => ''));
      const seen = new Set<string>();
      for (const { row, column, values } of valuePieces(
        planned,
        columns,
        ({ text }) => text,
        mostBytes,
      )) {
        const cells = values.length * (values[0]?.length ?? 0);
        expect(cells).toBeLessThanOrEqual(1500);
        expect(Buffer.byteLength(JSON.stringify(values))).toBeLessThan(mostBytes + 1000);
        values.forEach((line, down) => {
          line.forEach((value, right) => {
            const key = `${String(row + down)} ${String(column + right)}`;
            expect(seen.has(key)).toBe(false);
            seen.add(key);
            const own = sheet[row + down];
            if (own) own[column + right] = value;
          });
        });
      }
      const wanted = planned.map(({ cells }) => {
        const line = Array.from({ length: columns }, () => '');
        for (const cell of cells) line[cell.column] = cell.text;
        return line;
      });
      expect(sheet).toEqual(wanted);
    }),
    { numRuns: 20 },
  );
});

test('a long list of few columns is written column by column, without the blanks between', () => {
  const planned = Array.from({ length: 1500 }, (_, at) => rowOf([0, 6], String(at)));
  const pieces = [...valuePieces(planned, columns, ({ text }) => text, 1_000_000)];
  expect(pieces.map(({ row, column, values }) => [row, column, values.length])).toEqual([
    [0, 0, 1500],
    [0, 6, 1500],
  ]);
});

test('a few rows are written as they stand, in one piece', () => {
  const planned = [rowOf([0], 'a'), rowOf([0, 3], 'b'), rowOf([], '')];
  const pieces = [...valuePieces(planned, columns, ({ text }) => text, 1_000_000)];
  expect(pieces.map(({ row, column, values }) => [row, column, values.length])).toEqual([
    [0, 0, 3],
  ]);
});
