import {
  isBinaryNode,
  isCallNode,
  isLiteralNode,
  isReferenceNode,
  parse,
  tokenize,
} from '@borgar/fx';
import { columnOf, factorsOf, isBeside, isCounted, isOfSingleValues, largest } from './gates';
import type { ReadArea } from './plain-area';
import { tableArea, type Home, type TableIndex } from './table-area';

/**
 * A product over the rows of a table of which only those of one key come to anything:
 * `SUMPRODUCT(MAX((措施[缺失]=[@編號])*(措施[狀態]<>"有效")))`. The others come to 0, and need not be gone
 * through for each of ten thousand findings.
 */
export interface NearProduct {
  /** The column that is compared with the key. */
  readonly gate: ReadArea;
  /** The key as it is written. */
  readonly key: string;
  /** All columns of which only those rows matter, the gate among them. */
  readonly areas: readonly ReadArea[];
}

type Node = ReturnType<typeof parse>;
interface Located {
  readonly loc?: readonly number[];
}

/** The columns in such products, by the places of their tokens. */
export function nearRows(
  formula: string,
  tables: TableIndex,
  home: Home,
): ReadonlyMap<number, NearProduct> {
  const found = new Map<number, NearProduct>();
  if (!/SUMPRODUCT/i.test(formula) || !formula.includes('[')) return found;
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  const tokens = tokenize(text, { withLocation: true });
  const places = new Map(tokens.map(({ loc }, index) => [loc?.[0], index]));
  visit(parse([...tokens]));
  return found;

  function visit(node: Node | null): void {
    if (node === null) return;
    if (isCallNode(node)) {
      const given: readonly (Node | null)[] = node.arguments;
      if (node.callee.name.toUpperCase() === 'SUMPRODUCT' && given.length === 1) {
        product(given[0] ?? null);
      }
      given.forEach(visit);
    } else if (isBinaryNode(node)) node.arguments.forEach(visit);
  }

  function product(node: Node | null): void {
    const factors = factorsOf(largest(node));
    if (!factors.every(isCounted)) return;
    for (const factor of factors) {
      const compared = comparison(factor);
      if (!compared) continue;
      const columns = new Map<number, ReadArea>();
      if (!factors.every((each) => isRowByRow(each, compared.gate, columns, false))) continue;
      const near = { ...compared, areas: [...columns.values()] };
      for (const place of columns.keys()) found.set(place, near);
      return;
    }
  }

  function comparison(node: Node): { gate: ReadArea; key: string } | undefined {
    if (!isBinaryNode(node) || node.operator !== '=') return undefined;
    const [left, right] = node.arguments;
    for (const [column, key] of [
      [left, right],
      [right, left],
    ]) {
      if (!column || !key || !isReferenceNode(key) || !isOwnCell(key)) continue;
      const gate = columnOf(column, tables, home);
      if (gate) return { gate, key: key.value };
    }
    return undefined;
  }

  /** `columns` takes the place of each column in it. Inside ISNUMBER an error is no error. */
  function isRowByRow(
    node: Node | null,
    gate: ReadArea,
    columns: Map<number, ReadArea>,
    isCaught: boolean,
  ): boolean {
    const inside = (caught: boolean) => (each: Node | null) =>
      isRowByRow(each, gate, columns, caught);
    if (node === null) return false;
    if (isLiteralNode(node)) return true;
    if (isReferenceNode(node)) {
      const area = columnOf(node, tables, home);
      if (!area) return isOwnCell(node);
      const place = places.get((node as Located).loc?.[0]);
      if (place === undefined || !isBeside(gate, area)) return false;
      columns.set(place, area);
      return true;
    }
    if (isBinaryNode(node)) {
      return (isCaught || isCounted(node)) && node.arguments.every(inside(isCaught));
    }
    if (!isCallNode(node)) return false;
    const name = node.callee.name.toUpperCase();
    const given: readonly (Node | null)[] = node.arguments;
    if (name === 'ISNUMBER') return given.every(inside(true));
    // Each criterion is one row's own; what they are looked for in stays whole.
    if (name === 'COUNTIF' || name === 'COUNTIFS') {
      return given.every((each, at) => at % 2 === 0 || inside(isCaught)(each));
    }
    return isCaught && isOfSingleValues(name, given) && given.every(inside(true));
  }

  function isOwnCell(node: Node): boolean {
    if (!isReferenceNode(node) || node.kind !== 'table') return false;
    const own = tableArea(node.value, tables, home);
    return own.kind === 'this-row' && own.rect.columns === 1;
  }
}
