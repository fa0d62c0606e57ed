import { useLayoutEffect, useRef } from 'react';
import type { Box } from '../menu/place-box';

export interface RenameBoxProps {
  readonly name: string;
  /** Of the tab it lies over. */
  readonly over: Box;
  /** False when the name was refused: it can be put right. */
  readonly onName: (name: string) => boolean;
  /** `byKey`: the focus is to go back to the tab. */
  readonly onEnd: (byKey: boolean) => void;
}

/** Lies over the tab while its sheet is given another name. */
export function RenameBox({ name, over, onName, onEnd }: RenameBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => box.current?.select(), []);
  // What is taken out of the page loses the focus once more.
  const isDone = useRef(false);
  const { left, top, width, height } = over;

  function end(byKey: boolean) {
    isDone.current = true;
    onEnd(byKey);
  }
  return (
    <input
      ref={box}
      autoFocus
      className="rename-box"
      aria-label={`工作表「${name}」的新名稱`}
      defaultValue={name}
      spellCheck={false}
      style={{ left, top, width: Math.max(width, 120), height }}
      onKeyDown={(event) => {
        event.stopPropagation();
        // Enter that ends the composition of a Chinese word is no Enter yet.
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') end(true);
        if (event.key === 'Enter' && onName(event.currentTarget.value)) end(true);
      }}
      onBlur={({ target }) => {
        if (isDone.current) return;
        onName(target.value);
        end(false);
      }}
    />
  );
}
