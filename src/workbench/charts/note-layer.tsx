import { useMemo } from 'react';
import { cellName, parseCellName } from '../../host/xlsx/cell-name';
import { childOf, childrenOf, descendantsOf, rootOf } from '../../host/xlsx/xml';
import type { SheetModel } from '../../host/model/sheet-model';
import type { GridLayerProps } from '../grid/layers';
import { boxOf, OverCells } from '../grid/over-cells';

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A red corner in cells with a comment or note; its text stands beside the cell in front. */
export function NoteLayer({ desk, sheet, view }: GridLayerProps) {
  const version = desk.contentVersion();
  const notes = useMemo(() => notesOn(sheet, version), [sheet, version]);
  return notes.map(({ row, column, text }) => {
    const rect = sheet.merges.at(row, column) ?? { row, column, rows: 1, columns: 1 };
    const box = boxOf(view, rect);
    if (box.width === 0 || box.height === 0) return null;
    const corner = { left: box.left + box.width - 9, top: box.top, width: 9, height: 9 };
    const { activeCell } = sheet.view;
    const isActive = activeCell.row === row && activeCell.column === column;
    return (
      <OverCells key={`${row} ${column}`} {...{ view, rect }} box={corner} className="note-corner">
        <span className="note-mark" title={text} />
        <span
          role="note"
          className={isActive ? 'note-text note-shown' : 'note-text'}
          aria-label={`${cellName(row, column)} 的註解`}
        >
          {text}
        </span>
      </OverCells>
    );
  });
}

/** Threaded comments are said in order; the note Excel keeps beside them for old programs is not. */
function notesOn({ part, kind }: SheetModel, _version: number): Note[] {
  if (kind !== 'worksheet') return [];
  const texts = new Map<string, string[]>();
  for (const target of part.pkg.related(part.name, 'threadedComment')) {
    for (const comment of childrenOf(rootOf(part.pkg.document(target)))) {
      const cell = comment.getAttribute('ref') ?? '';
      const text = childOf(comment, 'text')?.textContent ?? '';
      texts.set(cell, [...(texts.get(cell) ?? []), text]);
    }
  }
  const threaded = new Set(texts.keys());
  for (const target of part.pkg.related(part.name, 'comments')) {
    for (const comment of descendantsOf(rootOf(part.pkg.document(target)), 'comment')) {
      const cell = comment.getAttribute('ref') ?? '';
      if (threaded.has(cell)) continue;
      texts.set(cell, [
        descendantsOf(comment, 't')
          .map((run) => run.textContent ?? '')
          .join(''),
      ]);
    }
  }
  return [...texts].flatMap(([cell, said]) => {
    const place = parseCellName(cell);
    return place ? [{ ...place, text: said.join('\n') }] : [];
  });
}
