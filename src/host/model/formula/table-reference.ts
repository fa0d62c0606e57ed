import { parseStructRef, type ReferenceStruct, type Token } from '@borgar/fx';
import { joinTokens, tokensOf } from './references';
import { sameName } from './sheet-prefix';

/** A reference such as `表[[#This Row],[欄]]`. */
export interface TableReference {
  /** '' where the formula's own table is meant. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

/** Rewrites every table reference; null leaves it as it stands. */
export function mapTableReferences(
  formula: string,
  map: (reference: TableReference) => string | null,
): string {
  if (!formula.includes('[')) return formula;
  const tokens = tokensOf(formula).map((token): Token => {
    if (token.type !== 'structured') return token;
    const parsed: ReferenceStruct | undefined = parseStructRef(token.value);
    if (!parsed) return token;
    // A reference into another workbook keeps its own names.
    if ((parsed.context ?? []).length > 0) return token;
    const text = map({
      table: parsed.table ?? '',
      columns: parsed.columns ?? [],
      sections: parsed.sections ?? [],
    });
    return text === null ? token : { ...token, value: text };
  });
  return joinTokens(tokens);
}

/** As the file wants it: the table named, `[#This Row]` instead of `@`. */
export function fileTableReference(reference: TableReference): string {
  const columns = reference.columns.map((name) => `[${escaped(name)}]`).join(':');
  const sections = reference.sections.map((section) => `[#${titled(section)}]`);
  const { table } = reference;
  if (sections.length === 0) {
    if (reference.columns.length === 1) return table + columns;
    return columns === '' ? `${table}[]` : `${table}[${columns}]`;
  }
  if (sections.length === 1 && columns === '') return table + (sections[0] ?? '');
  return `${table}[${[...sections, ...(columns ? [columns] : [])].join(',')}]`;
}

/** As Excel shows it: `@` for this row, the table's name left out inside the table itself. */
export function shownTableReference(reference: TableReference, home: string | null): string {
  const own = home !== null && sameName(reference.table, home);
  const thisRow =
    reference.sections.length === 1 && reference.sections[0]?.toLowerCase() === 'this row';
  if (!thisRow) return fileTableReference({ ...reference, table: reference.table });
  const table = own ? '' : reference.table;
  const [first, ...more] = reference.columns;
  if (first === undefined) return `${table}[@]`;
  if (more.length === 0) {
    return /^[\p{L}\p{N}_.]+$/u.test(first)
      ? `${table}[@${first}]`
      : `${table}[@[${escaped(first)}]]`;
  }
  return `${table}[@${reference.columns.map((name) => `[${escaped(name)}]`).join(':')}]`;
}

export function renameTableIn(formula: string, from: string, to: string): string {
  const named = mapTableReferences(formula, (reference) =>
    reference.table !== '' && sameName(reference.table, from)
      ? fileTableReference({ ...reference, table: to })
      : null,
  );
  if (!named.includes(from)) return named;
  // A bare table name stands for its data: `ROWS(表1)`.
  return joinTokens(
    tokensOf(named).map((token) =>
      token.type === 'range_named' && sameName(token.value, from) ? { ...token, value: to } : token,
    ),
  );
}

export function renameColumnIn(formula: string, table: string, from: string, to: string): string {
  return mapTableReferences(formula, (reference) =>
    sameName(reference.table, table) && reference.columns.some((name) => sameName(name, from))
      ? fileTableReference({
          ...reference,
          columns: reference.columns.map((name) => (sameName(name, from) ? to : name)),
        })
      : null,
  );
}

/** References to columns that are gone become `#REF!`. */
export function dropColumnsFrom(formula: string, table: string, gone: readonly string[]): string {
  return mapTableReferences(formula, (reference) =>
    sameName(reference.table, table) &&
    reference.columns.some((name) => gone.some((each) => sameName(each, name)))
      ? '#REF!'
      : null,
  );
}

/** References to a table that is gone become `#REF!`. */
export function dropTableFrom(formula: string, table: string): string {
  const dropped = mapTableReferences(formula, (reference) =>
    sameName(reference.table, table) ? '#REF!' : null,
  );
  return renameTableIn(dropped, table, '#REF!');
}

function escaped(name: string): string {
  return name.replace(/[[\]#'@]/g, "'$&");
}

function titled(section: string): string {
  return section.toLowerCase().replace(/\b\w/g, (c) => c.toUpperCase());
}
