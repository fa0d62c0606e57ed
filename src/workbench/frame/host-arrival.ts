import { useEffect } from 'react';
import type { Host } from '../../host/host';
import { afterView } from '../after-view';
import { fileFaults } from '../files/load-file-faults';
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
    // That the file is damaged has been said, and is the more pressing: it stays, in front.
    const tellOnOpening = async (host: Host) => {
      if (book.damages.length === 0) return tell(host);
      const { damageNotice } = await fileFaults();
      const news = isHere ? host.uncalculatedNews() : '';
      if (news !== '') onFault(`${damageNotice(book.fileName, book.damages)} ${news}`);
    };
    afterView()
      .then(() => book.host())
      .then(
        (host) => {
          if (!isHere) return;
          onHost(host);
          // Whoever edited takes back what was said before, once the edit is done.
          leave = host.onChange(() => void setTimeout(() => tell(host)));
          void tellOnOpening(host);
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
