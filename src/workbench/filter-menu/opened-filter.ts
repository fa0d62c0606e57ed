import type { FilterHead } from './filter-head';

/** Whose menu is open; a cell's button and the layer that shows the menu stand far apart. */
let opened: FilterHead | undefined;
const listeners = new Set<() => void>();

export function openedFilter(): FilterHead | undefined {
  return opened;
}

export function openFilter(head: FilterHead | undefined): void {
  opened = head;
  for (const listener of listeners) listener();
}

export function onFilterOpened(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
