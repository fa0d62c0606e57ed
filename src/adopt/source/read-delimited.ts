import Papa from 'papaparse';
import { withCellBreaks } from '../../register/cell-breaks';
import type { Grid } from './grid';
import { ListError } from './list-error';
import { extentOf, NEWLINES, type Separators } from './measure-delimited';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 300;
/** Blank ones too: a program may write a delimiter for every column that a sheet has. */
const MOST_CELLS = MOST_ROWS * MOST_COLUMNS;
/** The rows from which the delimiter is told are within this. */
const HEAD = 500_000;

/** CSV, or cells copied out of a sheet: the delimiter is told by the text. All cells are text. */
export function readDelimited(given: string, name: string): Grid {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const separators = separatorsOf(text);
  const { rows, widest, filled, cells, brokenRow } = extentOf(text, separators);
  if (brokenRow !== undefined) throw unpaired(brokenRow);
  if (rows > MOST_ROWS) {
    throw new ListError(`清單有 ${String(rows)} 列，超過 20,000 列。請分次帶入。`);
  }
  if (filled > MOST_COLUMNS || cells > MOST_CELLS) {
    throw new ListError(`「${name}」超過 20,000 列、300 欄或 600,000 格。請分次帶入。`);
  }
  const { data, errors } = Papa.parse<string[]>(text, { ...separators });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) throw unpaired(broken.row ?? 0);
  const width = Math.min(widest, MOST_COLUMNS);
  const padded = data.map((row) =>
    Array.from({ length: width }, (_, at) => withCellBreaks(row[at] ?? '')),
  );
  return { name, rows: padded, merges: [], firstRow: 1 };
}

function separatorsOf(text: string): Separators {
  const delimiter = /^[^\n"]*\t/.test(text) ? { delimiter: '\t' } : {};
  const { meta } = Papa.parse<string[]>(text.slice(0, HEAD), {
    ...delimiter,
    delimitersToGuess: [',', '\t', ';', '|'],
    preview: 10,
  });
  const newline = NEWLINES.find((each) => each === meta.linebreak) ?? '\n';
  return { delimiter: meta.delimiter, newline };
}

function unpaired(row: number): ListError {
  return new ListError(
    `第 ${String(row + 1)} 列的引號沒有成對，分不清哪些字屬於同一格。請改存為 .xlsx 後再試。`,
  );
}
