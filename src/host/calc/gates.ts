import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  isUnaryNode,
  parse,
} from '@borgar/fx';
import { wantsSingle } from './array-functions';
import { plainArea, type ReadArea } from './plain-area';
import { tableArea, type Home, type TableIndex } from './table-area';
import { tokensOf } from './tokens';

/**
 * A formula that counts the rows of its own key: `COUNTIFS(措施[缺失],[@編號],措施[狀態],"有效")`. What
 * stands in other rows is nothing to it, and 10,000 such formulas need not be worked out anew when
 * one row changes.
 */
export interface Gate {
  /** The column of cells that is compared with the key. */
  readonly area: ReadArea;
  /** The column of the formula's own row in which the key stands. */
  readonly keyColumn: number;
}

type Node = ReturnType<typeof parse>;

/** Functions of a range and a criterion in turn, and where the first such pair stands. */
const PAIRS_FROM: Readonly<Record<string, number>> = {
  COUNTIF: 0,
  COUNTIFS: 0,
  SUMIFS: 1,
  AVERAGEIFS: 1,
  MAXIFS: 1,
  MINIFS: 1,
};

/** An error in any row comes to be the result of a product, unless the formula looks for errors. */
const CATCHES_ERRORS = new Set('IFERROR IFNA ISERROR ISERR ISNA ERROR.TYPE AGGREGATE'.split(' '));

const COMPARES = new Set(['=', '<>', '<', '>', '<=', '>=']);

/**
 * The columns a formula of a table's row reads through a gate, every time it reads them, by
 * `areaKey`. Whoever asks has made sure that an error among the cells concerns all.
 */
export function gatesOf(
  formula: string,
  tables: TableIndex,
  home: Home,
): ReadonlyMap<string, Gate> {
  const read = new Map<string, Gate[]>();
  let catches = false;
  /** Something in it may read cells that its text does not tell. */
  let isUnclear = false;
  visit(parse([...tokensOf(formula)]), []);
  if (isUnclear) return new Map();
  const known: Gate[] = [];
  const gates = new Map<string, Gate>();
  for (const [key, [gate]] of read) {
    if (!gate) continue;
    const one = known.find((each) => same(each, gate)) ?? gate;
    if (one === gate) known.push(gate);
    gates.set(key, one);
  }
  return gates;

  function visit(node: Node | null, through: readonly Gate[]): void {
    if (node === null) return;
    if (isReferenceNode(node)) {
      const area = columnOf(node, tables, home);
      if (area) note(area, through);
      else if (node.kind !== 'table') {
        const plain = node.kind === 'name' ? undefined : plainArea(node.value, home.sheet);
        if (plain) note(plain, []);
        else isUnclear = true;
      }
    } else if (isCallNode(node)) {
      const name = node.callee.name.toUpperCase();
      const given: readonly (Node | null)[] = node.arguments;
      if (CATCHES_ERRORS.has(name)) catches = true;
      const from = PAIRS_FROM[name];
      if (from !== undefined) visitPairs(given, from, through);
      else if (name === 'SUMPRODUCT' && given.length === 1) visitProduct(given[0] ?? null);
      else if (name === 'ISNUMBER') for (const each of given) visitElements(each, through);
      else for (const each of given) visit(each, []);
    } else if (isBinaryNode(node)) {
      // Of a comparison inside a product each row looks at itself, and so does a sum of them.
      const isRowByRow = COMPARES.has(node.operator) || isCounted(node);
      const kept = isRowByRow ? through : [];
      for (const each of node.arguments) visit(each, kept);
    } else if (isUnaryNode(node)) for (const each of node.arguments) visit(each, []);
    else if (!isLiteralNode(node)) isUnclear = true;
  }

  function note(area: ReadArea, through: readonly Gate[]): void {
    const open = through.filter((gate) => isBeside(gate.area, area));
    const key = areaKey(area);
    const before = read.get(key);
    read.set(key, before ? before.filter((gate) => open.some((each) => same(each, gate))) : open);
  }

  function visitPairs(
    given: readonly (Node | null)[],
    from: number,
    through: readonly Gate[],
  ): void {
    const own: Gate[] = [];
    for (let at = from; at + 1 < given.length; at += 2) {
      const gate = gateOf(given[at] ?? null, given[at + 1] ?? null);
      if (gate) own.push(gate);
    }
    for (const [at, each] of given.entries()) {
      const isCriterion = at >= from && (at - from) % 2 === 1;
      visit(each, isCriterion ? through : own);
    }
  }

  /** Each row looks at itself, and what is an error in another comes to FALSE there. */
  function visitElements(node: Node | null, through: readonly Gate[]): void {
    if (node !== null && isCallNode(node) && isOfSingleValues(node.callee.name, node.arguments)) {
      for (const each of node.arguments as readonly (Node | null)[]) visitElements(each, through);
    } else if (node !== null && isBinaryNode(node)) {
      for (const each of node.arguments) visitElements(each, through);
    } else visit(node, through);
  }

  /**
   * Only a product of comparisons and of what counts them: of anything else a text in another row makes
   * an error. Also the largest of such products: none is below what the rows of other keys come to.
   */
  function visitProduct(node: Node | null): void {
    const factors = factorsOf(largest(node));
    const isSafe = factors.every(isCounted);
    const own = factors.flatMap((each) => {
      if (!isBinaryNode(each) || each.operator !== '=') return [];
      const [left = null, right = null] = each.arguments;
      const gate = gateOf(left, right) ?? gateOf(right, left);
      return gate ? [gate] : [];
    });
    for (const each of factors) visit(each, isSafe && !catches ? own : []);
  }

  function gateOf(column: Node | null, key: Node | null): Gate | undefined {
    const area = column && columnOf(column, tables, home);
    if (!area || !key || !isReferenceNode(key) || key.kind !== 'table') return undefined;
    const own = tableArea(key.value, tables, home);
    if (own.kind !== 'this-row' || own.rect.columns !== 1) return undefined;
    if (own.table.sheet !== home.sheet) return undefined;
    return { area, keyColumn: own.rect.column };
  }
}

/** The whole column, or columns, of a table that is written there. */
export function columnOf(node: Node, tables: TableIndex, home: Home): ReadArea | undefined {
  if (!isReferenceNode(node)) return undefined;
  const text = node.kind === 'name' ? `${node.value}[#Data]` : node.value;
  if (node.kind === 'name' && !tables.has(node.value.toLowerCase())) return undefined;
  if (node.kind !== 'table' && node.kind !== 'name') return undefined;
  const area = tableArea(text, tables, home);
  return area.kind === 'area' ? { sheet: area.table.sheet, rect: area.rect } : undefined;
}

export function areaKey({ sheet, rect }: ReadArea): string {
  return `${sheet.toLowerCase()}!${rect.row}:${rect.column}:${rect.rows}:${rect.columns}`;
}

/** What the largest is taken of; all else is left as it is. */
export function largest(node: Node | null): Node | null {
  const isLargest = node !== null && isCallNode(node) && node.callee.name.toUpperCase() === 'MAX';
  return isLargest && node.arguments.length === 1 ? (node.arguments[0] ?? null) : node;
}

/** Whether it comes to no error of its own in any row, and to nothing below 0. */
export function isCounted(node: Node): boolean {
  if (node === null) return false;
  if (isLiteralNode(node)) return typeof node.value === 'number' && node.value >= 0;
  if (isCallNode(node)) return /^(?:COUNTIFS?|ISNUMBER)$/i.test(node.callee.name);
  if (!isBinaryNode(node)) return false;
  if (COMPARES.has(node.operator)) return true;
  return (node.operator === '+' || node.operator === '*') && node.arguments.every(isCounted);
}

/** Given arrays, it answers value by value. */
export function isOfSingleValues(name: string, given: readonly unknown[]): boolean {
  return given.every((_argument, at) => wantsSingle(name.toUpperCase(), at));
}

export function factorsOf(node: Node | null): readonly Node[] {
  if (node === null) return [];
  if (isBinaryNode(node) && node.operator === '*')
    return node.arguments.flatMap((each) => factorsOf(each));
  return [node];
}

/** Row for row, so that a row of the one belongs to a row of the other. */
export function isBeside(gate: ReadArea, area: ReadArea): boolean {
  return (
    gate.sheet === area.sheet &&
    gate.rect.row === area.rect.row &&
    gate.rect.rows === area.rect.rows &&
    gate.rect.columns === 1 &&
    area.rect.columns === 1
  );
}

function same(a: Gate, b: Gate): boolean {
  return a.keyColumn === b.keyColumn && areaKey(a.area) === areaKey(b.area);
}
