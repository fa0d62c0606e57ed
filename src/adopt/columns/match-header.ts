import type { TableName } from '../../register/register';
import { lists } from '../../register/lists';
import { tableNamed, tableNames } from '../../register/register';
import { fold } from '../fold';
import type { Header } from '../shape/list';
import { alwaysAsked, compared } from './always-asked';
import type { Destination } from './destination';
import { fill, filledWith } from './destination';
import { scopeOf } from './scope';
import { specialDestination } from './special';
import { synonyms } from './synonyms';
import type { Target } from './target';
import { columnOf } from './target';

/** How sure a match is: the same word, a word within it, to be asked, or no match at all. */
export type Confidence = 'exact' | 'contained' | 'asked' | 'none';

export interface Match {
  readonly to: Destination | null;
  readonly confidence: Confidence;
  readonly ask?: string;
  readonly options?: readonly Destination[];
}

interface Name {
  readonly form: string;
  readonly to: readonly Target[];
  readonly ask?: string;
}

/** Shorter words stand in too many others. */
const SHORTEST_CONTAINED = 2;
const SERIAL = ['序號', 'no', 'no.', '流水號', '序', '#', '編次', '序次'];

/** What a header of a list for this table means: exactly, then by containment, then asked. */
export function matchHeader(table: TableName, header: Header): Match {
  const special = specialDestination(table, header);
  if (special) return { to: special, confidence: 'exact' };
  const names = namesOf(table);
  for (const form of header.forms.map(fold)) {
    if (form === fold('待改善事項') && table === 'Findings') {
      return {
        to: null,
        confidence: 'asked',
        ask: '待改善事項屬於哪一個類別？',
        options: lists.FindingCategory.map((category) =>
          filledWith('Findings.category', category, 'Findings.description'),
        ),
      };
    }
    if (SERIAL.includes(form)) return { to: { kind: 'drop' }, confidence: 'exact' };
    const exact = names.find((name) => name.form === form);
    if (exact) return matchOf(exact, 'exact');
  }
  const [form = ''] = header.forms.map(fold);
  const near = names
    .filter((name) => isContained(name.form, form))
    .sort((a, b) => b.form.length - a.form.length);
  const [best] = near;
  if (!best) return { to: { kind: 'own' }, confidence: 'none' };
  const rivals = near.filter((name) => name.form.length === best.form.length);
  const targets = [...new Set(rivals.flatMap(({ to }) => to))];
  if (targets.length === best.to.length || rivals.length === 1) return matchOf(best, 'contained');
  return {
    to: null,
    confidence: 'asked',
    ask: '欄名像是不只一欄，是哪一欄？',
    options: targets.map((target) => fill(target)),
  };
}

/** A word within a header; a header within a word only where it is most of it. */
function isContained(name: string, header: string): boolean {
  if (name.length < SHORTEST_CONTAINED || header.length < SHORTEST_CONTAINED) return false;
  return header.includes(name) || (name.includes(header) && header.length * 2 > name.length);
}

function matchOf({ to, ask }: Name, confidence: Confidence): Match {
  const [only] = to;
  if (ask !== undefined) {
    return { to: null, confidence: 'asked', ask, options: to.map((target) => fill(target)) };
  }
  if (only === undefined) return { to: { kind: 'own' }, confidence: 'none' };
  // The procedure's 附件二 writes 「姓名(職稱)」 in one cell.
  if (only === 'Members.name') return { to: fill(only, 'Members.title'), confidence };
  return { to: fill(only), confidence };
}

/** Every header that is known of a list for this table, those that are asked first. */
export function namesOf(table: TableName): readonly Name[] {
  const known = cache.get(table);
  if (known) return known;
  const scope = scopeOf(table);
  const inScope = (target: Target) => scope.includes(columnOf(target).table);
  const asked = alwaysAsked
    .filter(({ tables }) => tables?.includes(table) ?? true)
    .flatMap(({ names, ask, options }) =>
      names.map((name) => ({ form: fold(name), to: options.filter(inScope), ask })),
    );
  const own = scope.flatMap((each) =>
    Object.entries(tableNamed(each).columns).map(([name, { header }]) => ({
      form: fold(header),
      to: [`${each}.${name}` as Target],
    })),
  );
  const [main, along] = [own.slice(0, columnsOf(table)), own.slice(columnsOf(table))];
  const others = [...synonyms, ...compared]
    .filter(({ to }) => inScope(to))
    .flatMap(({ names, to }) => names.map((name) => ({ form: fold(name), to: [to] })));
  // What the first table calls a column wins over what another is called, and asking over all.
  const all = [...asked, ...preferred(main, others, table), ...along];
  cache.set(table, all);
  return all;
}

const cache = new Map<TableName, readonly Name[]>();

function columnsOf(table: TableName): number {
  return Object.keys(tableNamed(table).columns).length;
}

/** Own headers of the first table, then synonyms of its columns, then those of the tables along. */
function preferred(main: readonly Name[], others: readonly Name[], table: TableName): Name[] {
  const isMain = ({ to: [target] }: Name) => target?.startsWith(`${table}.`) ?? false;
  return [...main, ...others.filter(isMain), ...others.filter((name) => !isMain(name))];
}

/** Whether a text is a header that some list for this table has. */
export function isKnownHeader(table: TableName, text: string): boolean {
  const form = fold(text);
  if (form === '' || form.length > 20) return false;
  const header = { index: 0, text, forms: [text] };
  return (
    SERIAL.includes(form) ||
    specialDestination(table, header) !== undefined ||
    namesOf(table).some((name) => name.form === form)
  );
}

/** Whether a text is a header that a list for any table has. */
export function isHeaderOfAny(text: string): boolean {
  return tableNames.some((table) => isKnownHeader(table, text));
}
