import { useEffect, useState } from 'react';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import type { UseCases } from '../use-cases';

/**
 * What people wrote on papers of the workbook. They write in the sheet and come back to the pane: it
 * is read when they do, and after each save.
 */
export function usePapersWritten(useCases: UseCases, saved: unknown): readonly MadeSheet[] {
  const [papers, setPapers] = useState<readonly MadeSheet[]>([]);
  useEffect(() => {
    let isLeft = false;
    const read = () => {
      void useCases
        .meeting()
        .then((cases) => cases.papers())
        .then((found) => {
          if (!isLeft) setPapers(found);
        })
        // An offer, and no more: whoever makes the paper anew is told what cannot be read.
        .catch(() => undefined);
    };
    read();
    window.addEventListener('focus', read);
    return () => {
      isLeft = true;
      window.removeEventListener('focus', read);
    };
  }, [useCases, saved]);
  return papers;
}
