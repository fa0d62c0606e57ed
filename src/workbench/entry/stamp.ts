import type { PressedKey } from '../grid/grid-keys';

/** As one types it: `2026/11/22`. */
export function dateText(now: Date): string {
  return `${now.getFullYear()}/${now.getMonth() + 1}/${now.getDate()}`;
}

/** `9:05`. */
export function timeText(now: Date): string {
  return `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
}

/** What Ctrl+; and Ctrl+Shift+; put into the text being typed. */
export function stampOf(pressed: PressedKey, now: Date): string | undefined {
  if (!pressed.ctrlKey && !pressed.metaKey) return undefined;
  if (pressed.key === ';' && !pressed.shiftKey) return dateText(now);
  return pressed.key === ':' || pressed.key === ';' ? timeText(now) : undefined;
}
