import { useEffect } from 'react';
import type { Host } from '../../host/host';
import { afterView } from '../after-view';
import type { OpenWorkbook } from '../files/open-workbook';
import { hostFault } from '../messages';

const faults = () => import(/* webpackChunkName: "faults" */ '../files/file-faults');

export interface HostArrivalProps {
  readonly book: OpenWorkbook;
  readonly onHost: (host: Host) => void;
  readonly onFault: (message: string) => void;
}

/** Stands beside the view of the workbook: when that has been drawn, the host is loaded. */
export function HostArrival({ book, onHost, onFault }: HostArrivalProps) {
  useEffect(() => {
    let isHere = true;
    afterView()
      .then(() => book.host())
      .then(
        (host) => {
          if (!isHere) return;
          onHost(host);
          // That the file is damaged has been said, and is the more pressing.
          if (host.unsupportedFormulas.length === 0 || book.damages.length > 0) return;
          void faults().then(({ notCalculatedNotice }) => {
            const notice = notCalculatedNotice(book.fileName, host.unsupportedFormulas);
            if (isHere && notice !== '') onFault(notice);
          });
        },
        (reason: unknown) => isHere && onFault(hostFault(reason)),
      );
    return () => {
      isHere = false;
    };
  }, [book, onHost, onFault]);
  return null;
}
