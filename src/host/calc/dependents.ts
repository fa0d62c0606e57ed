import type { FormulaEntry } from './formula-entry';
import type { FormulaSite } from './formula-site';
import type { KnownFormulas } from './known-formulas';
import { cellsOf } from './plain-area';

type Entries = ReadonlyMap<FormulaSite, FormulaEntry>;

/** Of the formulas that are worked out those that read what `changed` fill, as far as texts tell. */
export function readersOf(
  known: KnownFormulas,
  entries: Entries,
  changed: Iterable<FormulaEntry>,
): Set<FormulaEntry> {
  const found = new Set<FormulaEntry>();
  known.beginSearch();
  for (const entry of changed) follow(known, entries, entry, found);
  return found;
}

/** The same, with those that read these in turn. */
export function allReadersOf(
  known: KnownFormulas,
  entries: Entries,
  changed: Iterable<FormulaEntry>,
): Set<FormulaEntry> {
  const found = new Set<FormulaEntry>(changed);
  known.beginSearch();
  // A set grows while it is walked.
  for (const entry of found) follow(known, entries, entry, found);
  return found;
}

function follow(
  known: KnownFormulas,
  entries: Entries,
  entry: FormulaEntry,
  found: Set<FormulaEntry>,
): void {
  const readers = known.readers(entry.sheet);
  const add = (site: FormulaSite) => {
    const reader = entries.get(site);
    if (reader) found.add(reader);
  };
  const { row, column } = entry;
  const places = entry.spill ?? { row, column, rows: 1, columns: 1 };
  for (const place of cellsOf(places, WHOLE)) readers?.forResult(place.row, place.column, add);
  for (const ghost of entry.ghosts) readers?.forResult(ghost.row, ghost.column, add);
}

const WHOLE = { bottom: Infinity, right: Infinity };
