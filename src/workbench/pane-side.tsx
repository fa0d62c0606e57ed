import { useEffect, useRef } from 'react';
import { connectPane, type PaneConnection } from '../host/web/connect-pane';
import { createPaneFrame } from '../host/web/pane-frame';
import type { AddIn } from './add-in';
import type { Host } from '../host/host';

export interface PaneSideProps {
  readonly addIn: AddIn;
  readonly host: Host;
  /** The version of ExcelApi that this Excel is to have. */
  readonly api: string;
  /** The language that this Excel is to have. */
  readonly language: string;
  /** Given anew with every frame, undefined when it goes. */
  readonly onConnection: (connection: PaneConnection | undefined) => void;
  /** The add-in shows its pane. */
  readonly onShow: () => void;
  /** The keyboard leaves the pane. */
  readonly onLeave: () => void;
  /** A key was pressed in the pane: the frame keeps it from the page. */
  readonly onKey: (event: KeyboardEvent) => void;
  /** Calls of the add-in that the host does not serve. */
  readonly onReport: (message: string) => void;
}

/** The unmodified pane in a frame of its own; another workbook gets a new frame. */
export function PaneSide(props: PaneSideProps) {
  const { addIn, host, api, language, onConnection, onShow, onLeave, onKey, onReport } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const conversationId = crypto.randomUUID();
    const { id: appId, paneUrl: url, name } = addIn;
    const frame = createPaneFrame(document, { url, conversationId, appId, language });
    frame.title = name;
    // The frame's first request must find somebody listening.
    const connection = connectPane({
      host,
      frame,
      window,
      conversationId,
      appId,
      api,
      language,
      onShow,
      onLeave,
      report: onReport,
    });
    frame.addEventListener('load', () => {
      // The frame itself only tells of Ctrl+F6; Excel for Windows takes F6 too.
      frame.contentWindow?.addEventListener('keydown', onKey);
      // A file dropped into a frame would take the place of its page.
      for (const kind of ['dragenter', 'dragover', 'drop'] as const) {
        frame.contentWindow?.addEventListener(kind, (event) => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          window.dispatchEvent(new DragEvent(kind, event));
        });
      }
    });
    onConnection(connection);
    place.current?.append(frame);
    return () => {
      onConnection(undefined);
      connection.dispose();
      frame.remove();
    };
  }, [addIn, host, api, language, onConnection, onShow, onLeave, onKey, onReport]);
  return <div ref={place} className="pane-place" />;
}
