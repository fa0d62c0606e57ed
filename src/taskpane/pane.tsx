import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { useAction } from './action';
import { useAgenda } from './agenda/use-agenda';
import { Bar } from './bar/bar';
import { placeMessages, type Place } from './bar/places';
import { useChanges } from './changes';
import { useCheck } from './check/use-check';
import { useMarks } from './check/use-marks';
import { useRemedies } from './check/use-remedies';
import { FaultBar } from './fault-bar';
import { Footer } from './footer';
import type { MeetingKept } from './meeting/use-meeting';
import { messages } from './messages';
import type { PapersKept } from './papers/use-papers';
import type { PaneRequests } from './pane-requests';
import type { RowKept } from './row/current';
import { useSheets } from './sheets/use-sheets';
import type { UseCases } from './use-cases';

/** Every panel is loaded when it is opened. */
const AgendaPanel = lazy(async () => ({
  default: (await import('./agenda/agenda-panel')).AgendaPanel,
}));

const CheckPanel = lazy(async () => ({
  default: (await import('./check/check-panel')).CheckPanel,
}));

const SheetsPanel = lazy(async () => ({
  default: (await import('./sheets/sheets-panel')).SheetsPanel,
}));

const AdoptPanel = lazy(async () => ({
  default: (await import('./adopt/adopt-panel')).AdoptPanel,
}));

const MeetingPanel = lazy(async () => ({
  default: (await import('./meeting/meeting-panel')).MeetingPanel,
}));

/** Of a workbook that is newer than the program, which is rare. */
const LaterBar = lazy(async () => ({
  default: (await import('./new-year/later-bar')).LaterBar,
}));

const RowPanel = lazy(async () => ({
  default: (await import('./row/row-panel')).RowPanel,
}));

/** Follows what is typed, whichever panel is open. */
const TypedDates = lazy(async () => ({
  default: (await import('./dates/typed-dates')).TypedDates,
}));

const PapersPanel = lazy(async () => ({
  default: (await import('./papers/papers-panel')).PapersPanel,
}));

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Excel shows the add-in's name above the pane; who listens to the page hears it here.
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  // Keeps its height, so that nothing jumps when work begins.
  busy: { height: '2px', flexShrink: 0 },
  alert: {
    flexShrink: 0,
    ':not(:empty)': { padding: tokens.spacingHorizontalS },
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

export function Pane(props: {
  useCases: UseCases;
  requests: PaneRequests;
  version: string;
  diagnostics: (fault: unknown) => string;
}) {
  const styles = useStyles();
  const { useCases, requests, version, diagnostics } = props;
  const { busy, isSlow, failure } = useAction();
  const [tab, setTab] = useState<Place>('check');
  const sheets = useSheets(useCases);
  const changes = useChanges(useCases);
  const check = useCheck(useCases, changes);
  const remedies = useRemedies(useCases, check.run);
  const marks = useMarks(useCases, changes, check);
  const making = useAgenda(useCases, changes, check);
  const meeting = useRef<MeetingKept>(undefined);
  const papers = useRef<PapersKept>(undefined);
  const row = useRef<RowKept>(undefined);

  const openTab = (name: Place) => {
    setTab(name);
    if (name === 'sheets' && !sheets.present) void sheets.look();
    // A year may have begun meanwhile. Of a sheet that was made the summary stays, and says so.
    const isOld = making.isStale && !making.made;
    if (name === 'agenda' && (!making.reviews || isOld)) void making.look();
  };

  // A workbook without our tables opens on the tab that makes them.
  const [isLater, setLater] = useState(false);
  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void sheets.look().then((present) => {
      if (present?.length === 0) setTab('sheets');
      else if (present) {
        // Only what is to be said: without an answer there is nothing to tell.
        void useCases.versionOfTables().then(
          (version) => {
            setLater(version === 'later');
          },
          () => undefined,
        );
      }
    });
  }, [sheets, useCases]);

  useEffect(
    () =>
      requests.answerWith(async (request) => {
        setTab(request);
        remedies.close();
        if (request === 'check') await check.run();
        else await making.makeNext();
      }),
    [requests, check, making, remedies],
  );

  const errors = check.report?.counts.E ?? 0;
  const waiting =
    errors > 0 ? { check: { count: errors, words: placeMessages.waiting.check(errors) } } : {};

  return (
    <main className={styles.pane}>
      <h1 className={styles.unseen}>{messages.title}</h1>
      <Bar place={tab} waiting={waiting} onOpen={openTab} />
      <div className={styles.busy}>
        {busy !== undefined && <ProgressBar thickness="medium" aria-label={busy} />}
      </div>
      {/* Always there: a screen reader must know it before it speaks. */}
      <div role="alert" className={styles.alert}>
        {isSlow && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{messages.fault.slow}</MessageBarBody>
          </MessageBar>
        )}
        <FaultBar
          onSheets={() => {
            openTab('sheets');
          }}
          onCheck={() => {
            setTab('check');
            void check.run();
          }}
        />
      </div>
      <Suspense fallback={null}>
        <TypedDates useCases={useCases} />
      </Suspense>
      {isLater && (
        <Suspense fallback={null}>
          <LaterBar />
        </Suspense>
      )}
      <div
        className={styles.panel}
        role="tabpanel"
        id={`panel-${tab}`}
        aria-labelledby={`tab-${tab}`}
      >
        <Suspense
          key={tab}
          fallback={<ProgressBar aria-label={placeMessages.loading(placeMessages.names[tab])} />}
        >
          {tab === 'sheets' && <SheetsPanel sheets={sheets} useCases={useCases} />}
          {tab === 'check' && <CheckPanel check={check} remedies={remedies} marks={marks} />}
          {tab === 'adopt' && <AdoptPanel useCases={useCases} />}
          {tab === 'meeting' && (
            <MeetingPanel useCases={useCases} changes={changes} kept={meeting} />
          )}
          {tab === 'row' && <RowPanel useCases={useCases} changes={changes} kept={row} />}
          {tab === 'papers' && <PapersPanel useCases={useCases} changes={changes} kept={papers} />}
          {tab === 'agenda' && (
            <AgendaPanel
              useCases={useCases}
              making={making}
              errors={check.report?.counts.E}
              onSeeErrors={() => {
                setTab('check');
              }}
            />
          )}
        </Suspense>
      </div>
      <Footer version={version} diagnostics={() => diagnostics(failure?.error)} />
    </main>
  );
}
