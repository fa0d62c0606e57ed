import Papa from 'papaparse';
import type { Grid } from './grid';
import { ListError } from './list-error';

const MOST_ROWS = 20_000;

/** CSV, or cells copied out of a sheet: the delimiter is told by the text. All cells are text. */
export function readDelimited(text: string, name: string): Grid {
  const delimiter = /^[^\n"]*\t/.test(text) ? { delimiter: '\t' } : {};
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    ...delimiter,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) {
    throw new ListError(
      `第 ${String((broken.row ?? 0) + 1)} 列的引號沒有成對，分不清哪些字屬於同一格。請改存為 .xlsx 後再試。`,
    );
  }
  if (data.length > MOST_ROWS) {
    throw new ListError(`清單有 ${String(data.length)} 列，超過 20,000 列。請分次帶入。`);
  }
  const width = Math.max(0, ...data.map((row) => row.length));
  const rows = data.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  return { name, rows, merges: [], firstRow: 1 };
}
