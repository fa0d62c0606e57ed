import { isCallNode, isReferenceNode, parse } from '@borgar/fx';
import { functionName } from './call-analysis';
import type { CalcValue } from './source';
import { tableArea, type Home, type TableIndex } from './table-area';
import { tokensOf } from './tokens';

/** What must hold in the formula's own row for a branch to be worked out. */
export interface RowCondition {
  readonly column: number;
  readonly isNumber: boolean;
}

type Node = ReturnType<typeof parse>;

/**
 * The ways on which a formula of a table's row comes to ask for the day, each with what must hold:
 * `IF(ISNUMBER([@完成日]),…,TODAY())` does so in rows that are not finished. In all other rows it comes
 * tomorrow to what it came to today, and need not be worked out anew.
 */
export function waysToToday(
  formula: string,
  tables: TableIndex,
  home: Home,
): readonly (readonly RowCondition[])[] {
  const ways: (readonly RowCondition[])[] = [];
  const tokens = tokensOf(formula);
  visit(parse([...tokens]), []);
  const written = tokens.filter(({ type, value }) => type === 'func' && isToday(value)).length;
  // What stands where nobody looked, as in a LAMBDA, may be asked for at any time.
  return ways.length === written ? ways : [[]];

  function visit(node: Node | null, under: readonly RowCondition[]): void {
    if (node === null) return;
    if (!isCallNode(node)) {
      for (const each of partsOf(node)) visit(each, under);
      return;
    }
    const name = functionName(node.callee.name);
    if (isToday(name)) ways.push(under);
    const given: readonly (Node | null)[] = node.arguments;
    const asked = name === 'IF' ? conditionOf(given[0] ?? null) : undefined;
    for (const [at, each] of given.entries()) {
      const isBranch = asked !== undefined && at > 0;
      visit(each, isBranch ? [...under, at === 1 ? asked : opposite(asked)] : under);
    }
  }

  function conditionOf(node: Node | null): RowCondition | undefined {
    if (node === null || !isCallNode(node) || node.arguments.length !== 1) return undefined;
    const [only = null]: readonly (Node | null)[] = node.arguments;
    const name = functionName(node.callee.name);
    if (name === 'NOT') {
      const inner = conditionOf(only);
      return inner && opposite(inner);
    }
    if (name !== 'ISNUMBER' || only === null || !isReferenceNode(only)) return undefined;
    if (only.kind !== 'table') return undefined;
    const own = tableArea(only.value, tables, home);
    // The cell must be one of those by which a change of it reaches the formula.
    if (own.kind !== 'this-row' || own.rect.columns !== 1 || own.table.sheet !== home.sheet)
      return undefined;
    return { column: own.rect.column, isNumber: true };
  }
}

function isToday(name: string): boolean {
  return functionName(name) === 'TODAY';
}

function opposite({ column, isNumber }: RowCondition): RowCondition {
  return { column, isNumber: !isNumber };
}

function partsOf(node: Node): readonly (Node | null)[] {
  return node !== null && 'arguments' in node ? (node.arguments as readonly (Node | null)[]) : [];
}

/** Does the formula whose row has these values ask for the day? */
export function asksToday(
  ways: readonly (readonly RowCondition[])[],
  valueOf: (column: number) => CalcValue,
): boolean {
  return ways.some((way) =>
    way.every(({ column, isNumber }) => (typeof valueOf(column) === 'number') === isNumber),
  );
}
