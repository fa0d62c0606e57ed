import type { FormulaEntry } from './formula-entry';
import type { ReadArea } from './plain-area';

interface FormulaColumn {
  /** By row. */
  readonly entries: FormulaEntry[];
  readonly reads: Set<FormulaColumn>;
}

/**
 * Formulas that depend on themselves. The engine would show whatever it happened to come to first.
 * Columns are looked at before cells: a workbook without a circle of columns has none of cells.
 */
export function inCircles(
  formulas: readonly FormulaEntry[],
  readsOf: (entry: FormulaEntry) => readonly ReadArea[],
): ReadonlySet<FormulaEntry> {
  const columns = new Map<string, FormulaColumn>();
  const keyOf = (sheet: string, column: number) => `${sheet.toLowerCase()}!${column}`;
  const widest = new Map<string, number>();
  for (const entry of formulas) {
    const key = keyOf(entry.sheet, entry.column);
    const column = columns.get(key);
    if (column) column.entries.push(entry);
    else columns.set(key, { entries: [entry], reads: new Set() });
    const sheet = entry.sheet.toLowerCase();
    widest.set(sheet, Math.max(widest.get(sheet) ?? 0, entry.column));
  }
  const columnsIn = ({ sheet, rect }: ReadArea): FormulaColumn[] => {
    const found: FormulaColumn[] = [];
    const last = Math.min(rect.column + rect.columns - 1, widest.get(sheet.toLowerCase()) ?? -1);
    for (let number = rect.column; number <= last; number += 1) {
      const column = columns.get(keyOf(sheet, number));
      if (column) found.push(column);
    }
    return found;
  };
  for (const column of columns.values()) {
    column.entries.sort((a, b) => a.row - b.row);
    for (const entry of column.entries) {
      for (const area of readsOf(entry)) columnsIn(area).forEach((read) => column.reads.add(read));
    }
  }
  const suspects = circular([...columns.values()], (column) => column.reads);
  if (suspects.size === 0) return new Set();
  const cells = [...suspects].flatMap(({ entries }) => entries);
  return circular(cells, (entry) =>
    readsOf(entry).flatMap((area) =>
      columnsIn(area)
        .filter((column) => suspects.has(column))
        .flatMap(({ entries }) => entriesIn(entries, area)),
    ),
  );
}

function entriesIn(entries: readonly FormulaEntry[], { rect }: ReadArea): readonly FormulaEntry[] {
  const from = firstAt(entries, rect.row);
  return entries.slice(from, firstAt(entries, rect.row + rect.rows));
}

function firstAt(entries: readonly FormulaEntry[], row: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nodes on a way that leads back to themselves: Tarjan's components, without recursion. */
function circular<Node>(nodes: readonly Node[], next: (node: Node) => Iterable<Node>): Set<Node> {
  const found = new Set<Node>();
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const component: Node[] = [];
  const open = new Set<Node>();
  for (const root of nodes) {
    if (index.has(root)) continue;
    const way: { node: Node; rest: Iterator<Node> }[] = [];
    const enter = (node: Node) => {
      index.set(node, index.size);
      low.set(node, index.size - 1);
      component.push(node);
      open.add(node);
      way.push({ node, rest: next(node)[Symbol.iterator]() });
    };
    enter(root);
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const { node, rest } = top;
      const step = rest.next();
      if (!step.done) {
        if (step.value === node) found.add(node);
        if (!index.has(step.value)) enter(step.value);
        else if (open.has(step.value)) lower(node, index.get(step.value) ?? 0);
        continue;
      }
      way.pop();
      const above = way.at(-1);
      if (above) lower(above.node, low.get(node) ?? 0);
      if (low.get(node) !== index.get(node)) continue;
      const members = component.splice(component.lastIndexOf(node));
      for (const member of members) {
        open.delete(member);
        if (members.length > 1) found.add(member);
      }
    }
  }
  return found;

  function lower(node: Node, to: number): void {
    low.set(node, Math.min(low.get(node) ?? to, to));
  }
}
