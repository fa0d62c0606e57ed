import type { SheetModel } from '../../host/model/sheet-model';
import type { Box } from '../menu/place-box';

/** What is open over the grid; keys and the mouse open it, and the frame of the sheet shows it. */
export type Opened =
  | { readonly kind: 'menu'; readonly sheet: SheetModel; readonly from: Box }
  | { readonly kind: Question; readonly sheet: SheetModel };

export type Question = 'insert' | 'delete' | 'height' | 'width';

let opened: Opened | undefined;
const listeners = new Set<() => void>();

export function openedMenu(): Opened | undefined {
  return opened;
}

export function openMenu(what: Opened | undefined): void {
  opened = what;
  for (const listener of listeners) listener();
}

export function onMenuOpened(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
