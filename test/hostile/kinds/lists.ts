import {
  letters,
  range,
  sheet,
  SHEET,
  STYLES,
  styles,
  oneStyle,
  STRINGS,
  strings,
  workbook,
} from '../books';
import { crowdKinds } from './crowds';
import { linkKinds } from './links';
import { sheetKinds } from './sheets';
import { xmlKinds } from './xml';
import { zipKinds } from './zips';
import type { Kind } from './kind';

const csv = (name: string, text: () => string): Kind => ({
  name: `csv: ${name}`,
  make: () => Buffer.from(text()),
  list: 'csv',
});

const texts: Kind[] = [
  csv('19 MB of quotes', () => '"'.repeat(19_000_000)),
  csv('19 MB of commas', () => ','.repeat(19_000_000)),
  csv('19 MB of lines', () => '\n'.repeat(19_000_000)),
  csv('19 MB of commas and lines', () => ',\n'.repeat(9_500_000)),
  csv('19 MB of tabs', () => '\t'.repeat(19_000_000)),
  csv('one line of 19 MB', () => 'a'.repeat(19_000_000)),
  csv(
    'one wide line and 19,000 short ones',
    () => `${','.repeat(1_000_000)}\n${'a\n'.repeat(19_000)}`,
  ),
  csv('a quote in every cell that does not end', () => '"a,'.repeat(3_000_000)),
  csv('19 MB of other ends of lines', () => '\r'.repeat(19_000_000)),
  csv('300 MB', () => 'a,b\n'.repeat(75_000_000)),
  csv('zeros', () => '\0'.repeat(1_000_000)),
  csv('a formula', () => "資產編號,資產名稱\n=cmd|' /C calc'!A0,@SUM(1)\n"),
  { name: 'csv: bytes of nothing', make: () => Buffer.alloc(5_000_000, 0xff), list: 'csv' },
];

const books: Kind[] = [
  {
    name: 'list: 20,001 rows',
    make: () =>
      workbook({
        [SHEET]: sheet(
          range(20_001, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`),
        ),
      }),
    list: 'xlsx',
  },
  {
    name: 'list: a cell at the far end',
    make: () =>
      workbook({
        [SHEET]: sheet(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="199999"><c r="XFD199999"><v>1</v></c></row>',
        ),
      }),
    list: 'xlsx',
  },
  {
    name: 'list: a million formats of dates',
    make: () =>
      workbook({
        [STYLES]: styles(
          oneStyle.replace(
            /<cellXfs.*/,
            `<cellXfs>${'<xf numFmtId="14"/>'.repeat(1_000_000)}</cellXfs>`,
          ),
        ),
      }),
    list: 'xlsx',
  },
  {
    name: 'list: 200 columns in 20,000 rows',
    make: () =>
      workbook({
        [SHEET]: sheet(
          range(
            20_000,
            (at) =>
              `<row r="${at + 1}">${range(60, (c) => `<c r="${letters(c)}${at + 1}"><v>1</v></c>`)}</row>`,
          ),
        ),
      }),
    list: 'xlsx',
  },
  {
    name: 'list: strings of 70 MB',
    make: () => workbook({ [STRINGS]: strings('<si><t>0123456789</t></si>'.repeat(2_700_000)) }),
    list: 'xlsx',
  },
];

/** Those that are no workbook either are tried as lists, too. */
const asLists = [...zipKinds, ...xmlKinds, ...sheetKinds, ...linkKinds, ...crowdKinds].map(
  (kind): Kind => ({
    ...kind,
    name: `as a list: ${kind.name}`,
    list: 'xlsx',
  }),
);

export const listKinds: readonly Kind[] = [...texts, ...books, ...asLists];
