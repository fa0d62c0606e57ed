export type Shortcut = 'save' | 'open' | 'print' | 'undo' | 'redo' | 'onward' | 'back';

const WITH_CONTROL: Readonly<Record<string, Shortcut>> = {
  s: 'save',
  o: 'open',
  p: 'print',
  z: 'undo',
  y: 'redo',
};

export interface FrameKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key means wherever the keyboard is, in the pane too; undefined for any other. */
export function frameShortcut(pressed: FrameKey): Shortcut | undefined {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = pressed;
  if (altKey) return undefined;
  if (key === 'F6' && !ctrlKey && !metaKey) return shiftKey ? 'back' : 'onward';
  return (ctrlKey || metaKey) && !shiftKey ? WITH_CONTROL[key.toLowerCase()] : undefined;
}
