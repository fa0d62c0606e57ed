import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useAction } from './action';
import { Bar } from './bar/bar';
import { placeMessages, type Place } from './bar/places';
import { BusyLine } from './busy-line';
import { useChanges } from './changes';
import { checkRunMessages } from './check/check-run-messages';
import { useCheck } from './check/use-check';
import { Footer } from './footer';
import { latePanel } from './late-panel';
import { OverviewPanel } from './overview/overview-panel';
import { useOverview } from './overview/use-overview';
import { paneMessages } from './pane-messages';
import type { PaneRequests } from './pane-requests';
import { useReachable } from './reachable';
import type { UseCases } from './use-cases';

/** All that is not in the first view. */
const Work = latePanel(paneMessages.title, async () => (await import('./work')).Work);

const FaultBar = lazy(async () => ({
  default: (await import('./fault-bar')).FaultBar,
}));

const SlowBar = lazy(async () => ({
  default: (await import('./slow-bar')).SlowBar,
}));

/** Where a workbook without the register's tables can be worked in too. */
const WITHOUT_TABLES: ReadonlySet<Place> = new Set<Place>(['sheets', 'journal', 'help']);

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    // At twice its size one long word, or two buttons, are wider than a message.
    '& .fui-MessageBarBody': { minWidth: 0, overflowWrap: 'anywhere' },
    '& .fui-MessageBar__icon': { '@media (max-width: 240px)': { display: 'none' } },
    // What is too long for its list is seen to go on.
    '& select': { textOverflow: 'ellipsis' },
    '& .fui-MessageBarActions': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
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
    // What is said at length leaves the panel its place.
    maxHeight: '50vh',
    overflowY: 'auto',
    ':not(:empty)': { padding: tokens.spacingHorizontalS },
  },
  // At twice its size a low pane scrolls as a whole.
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '100px' },
});

export function Pane(props: {
  useCases: UseCases;
  requests: PaneRequests;
  version: string;
  diagnostics: (fault: unknown) => string;
}) {
  const styles = useStyles();
  const { useCases, requests, version, diagnostics } = props;
  const { goToSheet } = useCases;
  const { busy, isSlow, failure, run } = useAction();
  const [place, setPlace] = useState<Place>('overview');
  const alert = useRef<HTMLDivElement>(null);
  useReachable(alert);
  const changes = useChanges(useCases);
  const check = useCheck(useCases, changes);
  const overview = useOverview(useCases, changes, check, place === 'overview');

  // What speaks of failures is there before one keeps it from being fetched.
  useEffect(() => {
    void import('./fault-bar').catch(() => undefined);
  }, []);

  // A workbook without tables has nothing for the others to show.
  const isPath = overview.overview === 'none' && !WITHOUT_TABLES.has(place);
  const isOverview = place === 'overview' || isPath;

  const errors = check.report?.counts.E ?? 0;
  const waiting =
    errors > 0 ? { check: { count: errors, words: placeMessages.waiting.check(errors) } } : {};

  return (
    <main className={styles.pane}>
      <h1 className={styles.unseen}>{paneMessages.title}</h1>
      <Bar place={place} waiting={waiting} onOpen={setPlace} />
      <div className={styles.busy}>{busy !== undefined && <BusyLine label={busy} />}</div>
      {/* Always there: a screen reader must know it before it speaks. */}
      <div role="alert" className={styles.alert} ref={alert}>
        <Suspense fallback={null}>
          {isSlow && <SlowBar watch={useCases.watchWork} />}
          {failure && (
            <FaultBar
              ask={useCases.versionOfTables}
              onSheets={() => {
                setPlace('sheets');
              }}
              onCheck={() => {
                setPlace('check');
                void check.run();
              }}
            />
          )}
        </Suspense>
      </div>
      <div
        className={styles.panel}
        role="tabpanel"
        id={`panel-${place}`}
        aria-labelledby={`tab-${place}`}
      >
        {isOverview && (
          <OverviewPanel
            hand={overview}
            isInstead={place !== 'overview'}
            onOpen={setPlace}
            onFollow={check.follow}
            onGoToSheet={(sheet) => void run(checkRunMessages.going, () => goToSheet(sheet))}
            onMake={() => void requests.ask('agenda')}
          />
        )}
        <Work
          useCases={useCases}
          requests={requests}
          changes={changes}
          check={check}
          place={isOverview ? 'overview' : place}
          onOpen={setPlace}
        />
      </div>
      <Footer
        version={version}
        diagnostics={() => diagnostics(failure?.error)}
        onHelp={() => {
          setPlace('help');
        }}
      />
    </main>
  );
}
