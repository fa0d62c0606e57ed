import { lazy, Suspense, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Host } from '../../host/host';
import type { PaneConnection } from '../../host/web/connect-pane';
import type { AddIn } from '../add-in';
import { ErrorBoundary } from '../error-boundary';
import { excelApi, excelLanguage, USUAL_API } from '../excel-version';
import { PaneHandle } from '../pane-handle';
import { PaneTitle } from '../pane-title';
import { PANE } from '../pane-width';

// It comes with the host, without which there is nothing to connect.
const PaneSide = lazy(async () => {
  const { PaneSide } = await import(/* webpackChunkName: "host" */ '../pane-side');
  return { default: PaneSide };
});

const api = excelApi(location.search) ?? USUAL_API;
const language = excelLanguage(location.search);

export interface PaneAreaProps {
  /** Undefined until its manifest has been read. */
  readonly addIn: AddIn | undefined;
  /** Undefined until it has come. */
  readonly host: Host | undefined;
  readonly isShown: boolean;
  readonly onShown: (isShown: boolean) => void;
  readonly onConnection: (connection: PaneConnection | undefined) => void;
  /** The keyboard leaves the pane. */
  readonly onLeave: () => void;
  /** A key was pressed in the pane. */
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onReport: (message: string) => void;
}

/** The add-in's pane beside the workbook, with its title and the handle of its width. */
export function PaneArea(props: PaneAreaProps) {
  const { addIn, host, isShown, onShown, onConnection, onKey, onReport } = props;
  const [width, setWidth] = useState<number>(PANE.usual);
  const show = useCallback(() => onShown(true), [onShown]);
  const leave = useSteady(props.onLeave);
  return (
    // Hidden, not gone: the add-in runs on behind a closed pane.
    <aside className="pane" aria-label="工作窗格" style={{ width }} hidden={!isShown}>
      <PaneHandle width={width} onWidth={setWidth} />
      {addIn && (
        <>
          <PaneTitle name={addIn.name} onClose={() => onShown(false)} />
          {host && (
            <ErrorBoundary what="窗格">
              <Suspense>
                <PaneSide
                  addIn={addIn}
                  host={host}
                  api={api}
                  language={language}
                  onConnection={onConnection}
                  onShow={show}
                  onLeave={leave}
                  onKey={onKey}
                  onReport={onReport}
                />
              </Suspense>
            </ErrorBoundary>
          )}
        </>
      )}
    </aside>
  );
}

/** One function for all drawings: another one would mean another frame. */
function useSteady(act: () => void): () => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback(() => latest.current(), []);
}
