import type { KeyboardEvent } from 'react';

/** Whether a key belongs to an input method: the Enter or Esc that takes or drops a word is not for us. */
export function isComposing({ nativeEvent }: KeyboardEvent): boolean {
  // Chromium gives 229 to what the input method takes, also where it no longer says it composes.
  return nativeEvent.isComposing || nativeEvent.keyCode === 229;
}
