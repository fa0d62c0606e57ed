import { useEffect, useRef } from 'react';
import { connectPane } from '../host/web/connect-pane';
import { createPaneFrame } from '../host/web/pane-frame';
import type { OpenWorkbook } from './open-workbook';

/** The pane's page, as the web server serves it beside this one. */
const PANE_URL = 'taskpane.html';
/** Only the messages between page and frame carry it: any id will do. */
const APP_ID = '5b2c1d0e-7f43-4a58-9c0e-3f6f2b1a8d47';

export interface PaneSideProps {
  readonly book: OpenWorkbook;
  /** Calls of the add-in that the host does not serve. */
  readonly onReport: (message: string) => void;
}

/** The unmodified pane in a frame of its own; another workbook gets a new frame. */
export function PaneSide({ book, onReport }: PaneSideProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const conversationId = crypto.randomUUID();
    const frame = createPaneFrame(document, { url: PANE_URL, conversationId, appId: APP_ID });
    const { host } = book;
    // The frame's first request must find somebody listening.
    const connection = connectPane({
      host,
      frame,
      window,
      conversationId,
      appId: APP_ID,
      report: onReport,
    });
    place.current?.append(frame);
    return () => {
      connection.dispose();
      frame.remove();
    };
  }, [book, onReport]);
  return <div ref={place} className="pane-place" />;
}
