import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Tab,
  TabList,
  tokens,
  type TabValue,
} from '@fluentui/react-components';
import { useAction } from './action';
import { AgendaPanel } from './agenda/agenda-panel';
import { useAgenda } from './agenda/use-agenda';
import { useChanges } from './changes';
import { CheckPanel } from './check/check-panel';
import { useCheck } from './check/use-check';
import { useMarks } from './check/use-marks';
import { useRemedies } from './check/use-remedies';
import { FaultBar } from './fault-bar';
import { Footer } from './footer';
import type { MeetingKept } from './meeting/use-meeting';
import { messages } from './messages';
import type { PapersKept } from './papers/use-papers';
import type { PaneRequests } from './pane-requests';
import { SheetsPanel } from './sheets/sheets-panel';
import { useSheets } from './sheets/use-sheets';
import type { UseCases } from './use-cases';

/** Not wanted at once, so loaded when they are. */
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

const PapersPanel = lazy(async () => ({
  default: (await import('./papers/papers-panel')).PapersPanel,
}));

const TABS = ['sheets', 'check', 'agenda', 'meeting', 'papers', 'adopt'] as const;
type TabName = (typeof TABS)[number];

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
  // Excel draws its own menu button, 34 pixels wide, over the top right corner.
  tabs: {
    paddingRight: '34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
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
  const [tab, setTab] = useState<TabName>('check');
  const sheets = useSheets(useCases);
  const changes = useChanges(useCases);
  const check = useCheck(useCases, changes);
  const remedies = useRemedies(useCases, check.run);
  const marks = useMarks(useCases, changes, check);
  const making = useAgenda(useCases, changes, check);
  const meeting = useRef<MeetingKept>(undefined);
  const papers = useRef<PapersKept>(undefined);

  const openTab = (value: TabValue) => {
    const name = TABS.find((each) => each === value) ?? 'check';
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

  return (
    <main className={styles.pane}>
      <h1 className={styles.unseen}>{messages.title}</h1>
      <TabList
        className={styles.tabs}
        // Six of them fit beside each other at 320 pixels.
        size="small"
        selectedValue={tab}
        aria-label={messages.tabs.label}
        onTabSelect={(_, { value }) => {
          openTab(value);
        }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls={name === tab ? `panel-${name}` : undefined}
          >
            {messages.tabs[name]}
          </Tab>
        ))}
      </TabList>
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
          onSheets={() => openTab('sheets')}
          onCheck={() => {
            setTab('check');
            void check.run();
          }}
        />
      </div>
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
        {tab === 'sheets' && <SheetsPanel sheets={sheets} useCases={useCases} />}
        {tab === 'check' && <CheckPanel check={check} remedies={remedies} marks={marks} />}
        {tab === 'adopt' && (
          <Suspense fallback={<ProgressBar aria-label={messages.adoptTab.loading} />}>
            <AdoptPanel useCases={useCases} />
          </Suspense>
        )}
        {tab === 'meeting' && (
          <Suspense fallback={<ProgressBar aria-label={messages.meetingTab.loading} />}>
            <MeetingPanel useCases={useCases} changes={changes} kept={meeting} />
          </Suspense>
        )}
        {tab === 'papers' && (
          <Suspense fallback={<ProgressBar aria-label={messages.papersTab.loading} />}>
            <PapersPanel useCases={useCases} changes={changes} kept={papers} />
          </Suspense>
        )}
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
      </div>
      <Footer version={version} diagnostics={() => diagnostics(failure?.error)} />
    </main>
  );
}
