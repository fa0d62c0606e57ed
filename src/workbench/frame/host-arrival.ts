import { useEffect } from 'react';
import type { Host } from '../../host/host';
import { afterView } from '../after-view';
import type { OpenWorkbook } from '../files/open-workbook';
import { hostFault } from '../messages';

export interface HostArrivalProps {
  readonly book: OpenWorkbook;
  readonly onHost: (host: Host) => void;
  readonly onFault: (message: string) => void;
}

/**
 * Stands beside the view of the workbook: when that has been drawn, the host is loaded. Formulas that
 * are too much to be worked out are told of then, and whenever an edit makes one.
 */
export function HostArrival({ book, onHost, onFault }: HostArrivalProps) {
  useEffect(() => {
    let isHere = true;
    let leave: (() => void) | undefined;
    const tell = (host: Host) => {
      const news = isHere ? host.uncalculatedNews() : '';
      if (news !== '') onFault(`「${book.fileName}」：${news}`);
    };
    afterView()
      .then(() => book.host())
      .then(
        (host) => {
          if (!isHere) return;
          onHost(host);
          // Whoever edited takes back what was said before, once the edit is done.
          leave = host.onChange(() => void setTimeout(() => tell(host)));
          // That the file is damaged has been said, and is the more pressing.
          if (book.damages.length === 0) tell(host);
        },
        (reason: unknown) => isHere && onFault(hostFault(reason)),
      );
    return () => {
      isHere = false;
      leave?.();
    };
  }, [book, onHost, onFault]);
  return null;
}
