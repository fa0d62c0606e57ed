import { calculateFormulas } from '@cj-tech-master/excelts/formula';
import { EngineCell } from './engine-cell';
import { entryOf, type FormulaEntry } from './formula-entry';
import { EngineSheet } from './engine-sheet';
import type { Outline } from './outline';

const known = new Map<string, boolean>();

/** Which of `names` the engine does not know: it answers #NAME? to a bare call of them. */
export function unknownFunctions(names: ReadonlySet<string>): ReadonlySet<string> {
  const asked = [...names].filter((name) => !known.has(name));
  if (asked.length > 0) {
    const sheet = new EngineSheet(1, 'probe', []);
    const cells = asked.map((name, row) => new EngineCell(row, 0, null, bareCall(name, row)));
    for (const cell of cells) sheet.add(cell);
    calculateFormulas({
      worksheets: [sheet],
      getWorksheet: () => sheet,
    });
    for (const [index, name] of asked.entries()) {
      const outcome = cells[index]?.outcome;
      known.set(name, !(typeof outcome === 'object' && outcome?.error === '#NAME?'));
    }
  }
  return new Set([...names].filter((name) => known.get(name) === false));
}

function bareCall(name: string, row: number): FormulaEntry {
  const text = `${name}()`;
  const site = { sheet: 'probe', row, column: 0, formula: text, outline: NOTHING };
  const entry = entryOf(
    { ...site, spill: undefined, dynamic: false, typed: true, gates: [] },
    null,
  );
  return Object.assign(entry, { text, functions: [name] });
}

const NOTHING: Outline = {
  id: '',
  functions: [],
  length: 0,
  depth: 0,
  areas: [],
  ownRow: [],
  names: new Set(),
  isVolatile: false,
  isOfToday: false,
  waysToToday: [],
  readsAnywhere: false,
  doubt: undefined,
  gates: new Map(),
};
