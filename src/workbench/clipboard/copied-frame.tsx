import { useEffect, useReducer } from 'react';
import type { GridLayerProps } from '../grid/layers';
import { OverCells } from '../grid/over-cells';
import { clipOf } from './clip';
import { copyCells, pasteCells } from './copy-steps';

/** The frame that runs around copied cells; hears what the browser says of the clipboard. */
export function CopiedFrame({ desk, sheet, view, onFault }: GridLayerProps) {
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const context = { desk, sheet, onFault };
    const answer = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      if (!clipboardData || !isForGrid(document.activeElement)) return;
      event.preventDefault();
      try {
        if (event.type === 'paste') {
          const [text, html] = ['text/plain', 'text/html'].map((kind) =>
            clipboardData.getData(kind),
          );
          pasteCells(context, { text: text ?? '', html: html ?? '' });
        } else {
          const { text, html } = copyCells(context, event.type === 'cut');
          clipboardData.setData('text/plain', text);
          clipboardData.setData('text/html', html);
        }
      } catch (fault) {
        onFault(fault);
      }
      look();
    };
    const kinds = ['copy', 'cut', 'paste'] as const;
    for (const kind of kinds) document.addEventListener(kind, answer);
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, answer);
    };
  }, [desk, sheet, onFault]);

  const clip = clipOf(desk);
  if (clip?.sheet !== sheet) return null;
  return (
    <OverCells view={view} rect={clip.rect} className="copied-frame" letsMouseThrough>
      <svg width="100%" height="100%" aria-hidden>
        <rect x="1" y="1" width="100%" height="100%" />
      </svg>
    </OverCells>
  );
}

/** Not while a cell is being edited, nor in a field beside the grid: there it is the field's. */
function isForGrid(focus: Element | null): boolean {
  return focus?.closest('.grid, [role=grid]') != null && focus.closest('.cell-editor') === null;
}
