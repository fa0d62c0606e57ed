import { matchForm } from './match-form';

/** What the journal keeps of an entry for people: it stands in the workbook, in Chinese. */
interface Told {
  readonly what: string;
  readonly structure?: readonly string[];
}

/** The names of rows, and how many there are where not all are named. */
const list = (names: string) =>
  names.replace(/ 等 (\d+) 列$/, ' … ($1 rows)').replaceAll('、', ', ');
const counted = (count: string, one: string) => `${count} ${one}${count === '1' ? '' : 's'}`;
/** 「發現事項 3 列、矯正措施 2 列」 */
const added = (told: string) => list(told.replace(/ (\d+) 列/g, ': $1'));
const row = (name: string) => name.replace(/第 (\d+) 列$/, 'row $1');

type Words = (...parts: string[]) => string;

const FORMS: readonly (readonly [RegExp, Words])[] = [
  [/^復原：(.*)$/s, (what = '') => `Undone: ${ofText(what)}`],
  [
    /^填寫 ([^\s：]+)：(.*)$/s,
    (sheet = '', names = '') => `Filled in 「${sheet}」: ${list(names)}`,
  ],
  [/^匯入 ([^\s：]+)：(.*)$/s, (sheet = '', names = '') => `Imported 「${sheet}」: ${list(names)}`],
  [/^驗證：(.*)$/s, (names = '') => `Verified: ${list(names)}`],
  [/^會議 ([^\s：]+)：(.*)$/s, (id = '', names = '') => `Meeting ${id}: ${list(names)}`],
  [/^交接：(.*)$/s, (names = '') => `Handover: ${list(names)}`],
  [/^開始新年度：(.*)$/s, (id = '') => `New year begun: ${id}`],
  [
    /^帶入「(.*)」：(.*)$/s,
    (name = '', told = '') => `Brought in “${matchForm(name)}”: ${added(told)}`,
  ],
  [
    /^修正 (.*?)( 等| )共 (\d+) 項$/s,
    (rules = '', more = '', count = '') =>
      `Fixed ${counted(count, 'problem')}: ${list(rules)}${more === ' 等' ? ' …' : ''}`,
  ],
  [
    /^(.*) 的「(.*)」：(.*) 改為日期 (.*)$/s,
    (name = '', column = '', typed = '', day = '') =>
      `${row(name)} 「${column}」: “${typed}” made the date ${day}`,
  ],
];

function ofText(what: string): string {
  for (const [form, words] of FORMS) {
    const parts = form.exec(what);
    if (parts) return words(...parts.slice(1));
  }
  return matchForm(what);
}

/** An entry in English; what was changed beside cells and rows by its sentences. */
export function englishEntry({ what, structure = [] }: Told): string {
  if (what.startsWith('修復：') && structure.length > 0) {
    return `Repaired: ${structure.map(matchForm).join(' ')}`;
  }
  return ofText(what);
}
