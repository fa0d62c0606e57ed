import type { WorkbookModel } from './workbook-model';

/** What formulas may name beside cells, as far as calculating depends on it. */
export interface Named {
  /** In lower case, to what it stands for. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, { readonly sheet: string; readonly text: string }>;
}

export function namedIn(book: WorkbookModel): Named {
  return {
    names: new Map(
      book.names.every().map((each) => {
        return [`${each.name.toLowerCase()} ${each.sheet?.id ?? ''}`, each.formula];
      }),
    ),
    tables: new Map(
      book.tables.map((table) => {
        const { row, column, rows, columns } = table.rect;
        const names = table.columns.map(({ name }) => name).join('\t');
        const text = [row, column, rows, columns, table.showTotals, names].join(' ');
        return [table.name.toLowerCase(), { sheet: table.sheet.id, text }];
      }),
    ),
  };
}

/** Says what became otherwise: formulas with such names are worked out anew. */
export function tellNamed(book: WorkbookModel, before: Named): void {
  const after = namedIn(book);
  for (const [key, formula] of [...before.names, ...after.names]) {
    if (before.names.get(key) === formula && after.names.get(key) === formula) continue;
    book.stale.names.add(key.slice(0, key.lastIndexOf(' ')));
    book.stale.shape = book.stale.isDue = true;
  }
  for (const name of new Set([...before.tables.keys(), ...after.tables.keys()])) {
    const [old, now] = [before.tables.get(name), after.tables.get(name)];
    if (old?.text === now?.text && old?.sheet === now?.sheet) continue;
    book.stale.names.add(name);
    book.stale.shape = book.stale.isDue = true;
    const table = book.table(name);
    if (table) book.stale.area(table.sheet.id, table.rect);
    for (const sheet of new Set([old?.sheet, now?.sheet])) {
      if (sheet !== undefined) book.changes.add('table', sheet);
    }
  }
}
