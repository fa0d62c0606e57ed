import { lazy, Suspense, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { RowAt } from '../app/row/row-desk';
import { useAgenda } from './agenda/use-agenda';
import { placeMessages, type Place } from './bar/places';
import type { ChangeCount } from './changes';
import type { Check } from './check/use-check';
import { useMarks } from './check/use-marks';
import { useRemedies } from './check/use-remedies';
import { VerifyOnlyBar } from './findings/verify-only-bar';
import { latePanel } from './late-panel';
import { WorkLine } from './long-work/work-line';
import type { MeetingKept } from './meeting/use-meeting';
import type { PaneRequests } from './pane-requests';
import type { PapersKept } from './papers/use-papers';
import type { PeopleKept } from './people/people-panel';
import { useRibbon } from './ribbon/use-ribbon';
import { nothingKept as noRow, type RowAsked, type RowKept } from './row/kept';
import type { SettingsKept } from './settings/use-settings';
import { useSheets } from './sheets/use-sheets';
import { useTabFromAnywhere } from './tab-stops';
import type { UseCases } from './use-cases';

const { names } = placeMessages;

/** Every panel is loaded when it is opened. */
const AgendaPanel = latePanel(
  names.agenda,
  async () => (await import('./agenda/agenda-panel')).AgendaPanel,
);
const CheckPanel = latePanel(
  names.check,
  async () => (await import('./check/check-panel')).CheckPanel,
);
const SheetsPanel = latePanel(
  names.sheets,
  async () => (await import('./sheets/sheets-panel')).SheetsPanel,
);
const AdoptPanel = latePanel(
  names.adopt,
  async () => (await import('./adopt/adopt-panel')).AdoptPanel,
);
const MeetingPanel = latePanel(
  names.meeting,
  async () => (await import('./meeting/meeting-panel')).MeetingPanel,
);
const PapersPanel = latePanel(
  names.papers,
  async () => (await import('./papers/papers-panel')).PapersPanel,
);

const PeoplePanel = latePanel(
  names.people,
  async () => (await import('./people/people-panel')).PeoplePanel,
);
const JournalPanel = latePanel(
  names.journal,
  async () => (await import('./journal/journal-panel')).JournalPanel,
);
const HelpPanel = latePanel(names.help, async () => (await import('./help/help-panel')).HelpPanel);
const SettingsPanel = latePanel(
  names.settings,
  async () => (await import('./settings/settings-panel')).SettingsPanel,
);
const RowPanel = latePanel(names.row, async () => (await import('./row/row-panel')).RowPanel);

/** Follows what is typed, whichever panel is open. */
const TypedDates = lazy(async () => ({
  default: (await import('./dates/typed-dates')).TypedDates,
}));

/** Of a file in which work does not last, which is rare. */
const FileBar = lazy(async () => ({
  default: (await import('./file/file-bar')).FileBar,
}));

/** Of a workbook that is newer than the program, which is rare. */
const LaterBar = lazy(async () => ({
  default: (await import('./new-year/later-bar')).LaterBar,
}));

export interface WorkProps {
  readonly useCases: UseCases;
  readonly requests: PaneRequests;
  readonly changes: ChangeCount;
  readonly check: Check;
  readonly place: Place;
  readonly onOpen: (place: Place) => void;
}

/** All places but the first, and what they keep while another is open. It comes after the first view. */
export function Work({ useCases, requests, changes, check, place, onOpen }: WorkProps) {
  const sheets = useSheets(useCases);
  const remedies = useRemedies(useCases, check.run);
  const marks = useMarks(useCases, changes, check);
  const making = useAgenda(useCases, changes, check);
  const meeting = useRef<MeetingKept>(undefined);
  const papers = useRef<PapersKept>(undefined);
  const row = useRef<RowKept>(undefined);
  const settings = useRef<SettingsKept>(undefined);
  const people = useRef<PeopleKept>(undefined);

  // What a place has to read when it is opened, whichever way that happened.
  const opened = useRef<Place>(undefined);
  useEffect(() => {
    if (opened.current === place) return;
    opened.current = place;
    if (place === 'sheets' && !sheets.present) void sheets.look();
    // A year may have begun meanwhile. Of a sheet that was made the summary stays, and says so.
    const isOld = making.isStale && !making.made;
    if (place === 'agenda' && !making.isMaking && (!making.reviews || isOld)) void making.look();
  }, [place, sheets, making]);

  const isLater = useIsLater(useCases);
  useTabFromAnywhere();

  /** Of what is asked while 「資料」 is open it hears by being drawn. */
  const [, setAsked] = useState<RowAsked>();
  const hands = useMemo(() => {
    const open = (next: Place) => {
      opened.current = next;
      onOpen(next);
      remedies.close();
    };
    return {
      open,
      openRows: (asked: RowAsked) => {
        row.current = Object.assign(row.current ?? noRow(), { asked });
        setAsked(asked);
        open('row');
      },
      check: check.run,
      makeAgenda: making.makeNext,
    };
  }, [onOpen, remedies, check.run, making.makeNext]);
  useRibbon(requests, useCases, hands);

  const openRow = (at: RowAt, header = '') => {
    row.current = { ...(row.current ?? noRow()), wanted: { at, header } };
    onOpen('row');
  };

  const panels: Partial<Record<Place, () => ReactNode>> = {
    sheets: () => <SheetsPanel sheets={sheets} useCases={useCases} />,
    check: () => (
      <CheckPanel {...{ check, remedies, marks }} onJournal={() => hands.open('journal')} />
    ),
    journal: () => <JournalPanel useCases={useCases} changes={changes} />,
    adopt: () => <AdoptPanel useCases={useCases} />,
    meeting: () => <MeetingPanel useCases={useCases} changes={changes} kept={meeting} />,
    row: () => <RowPanel useCases={useCases} changes={changes} kept={row} />,
    people: () => <PeoplePanel {...{ useCases, changes }} kept={people} onOpen={openRow} />,
    help: () => <HelpPanel onOpen={onOpen} />,
    settings: () => (
      <SettingsPanel
        useCases={useCases}
        changes={changes}
        kept={settings}
        onOpen={openRow}
        onAddUnit={() => hands.openRows({ table: 'Units', kind: 'new' })}
      />
    ),
    papers: () => <PapersPanel useCases={useCases} changes={changes} kept={papers} />,
    agenda: () => (
      <AgendaPanel
        useCases={useCases}
        making={making}
        errors={check.report?.counts.E}
        onSeeErrors={() => {
          onOpen('check');
        }}
      />
    ),
  };
  return (
    <>
      <Suspense fallback={null}>
        <TypedDates useCases={useCases} />
        <FileBar useCases={useCases} changes={changes} />
        {isLater && <LaterBar />}
      </Suspense>
      <WorkLine useCases={useCases} />
      <VerifyOnlyBar />
      {panels[place]?.()}
    </>
  );
}

function useIsLater({ versionOfTables }: UseCases): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    // Only what is to be said: without an answer there is nothing to tell.
    void versionOfTables().then(
      (version) => {
        setLater(version === 'later');
      },
      () => undefined,
    );
  }, [versionOfTables]);
  return isLater;
}
