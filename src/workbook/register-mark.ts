import { type TableName, tableNames } from '../register/register';

/** How a sheet looks, in the order in which it is done; none of it is needed to work with the data. */
export const looks = ['format', 'freeze', 'page', 'paper'] as const;
export type Look = (typeof looks)[number];

export type Part = 'home' | 'lists' | 'tables';

/** What we know of a sheet of ours from its mark. */
export interface RegisterMark {
  readonly part: Part;
  /** The tables it is made for. */
  readonly tables: readonly TableName[];
  /** `new`: being made; `made`: complete but for some looks; `done`: complete. */
  readonly state: 'new' | 'made' | 'done';
  /** Who is making it; only that attempt may take it away again. '' where nobody may. */
  readonly attempt: string;
  /** Looks still to be done. */
  readonly looks: readonly Look[];
}

type What = Pick<RegisterMark, 'part' | 'tables'>;

export function newMark({ part, tables }: What, attempt: string): string {
  return `${part}:${tables.join(',')} new ${attempt}`;
}

export function madeMark({ part, tables }: What, left: readonly Look[]): string {
  const state = left.length === 0 ? 'done' : `made ${left.join(',')}`;
  return `${part}:${tables.join(',')} ${state}`;
}

/** Undefined for no mark, and for those of other sheets of ours, such as papers. */
export function parseMark(mark: string | undefined): RegisterMark | undefined {
  const match = /^(home|lists|tables):([\w,]*) (new|made|done)(?: (.*))?$/.exec(mark ?? '');
  if (!match) return undefined;
  const [, part, tables = '', state, rest = ''] = match;
  const named = tables.split(',');
  const left = rest.split(',');
  return {
    part: part as Part,
    tables: tableNames.filter((name) => named.includes(name)),
    state: state as RegisterMark['state'],
    attempt: state === 'new' ? rest : '',
    looks: state === 'made' ? looks.filter((look) => left.includes(look)) : [],
  };
}
