import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { spokenOf, type Spoken } from '../../app/meeting/as-if';
import { draftOf, type DraftRow, type Drafts, withoutRow, withRow } from '../../app/row/draft';
import type { MeetingDesk, Step } from '../../app/meeting/meeting-desk';
import type { MeetingUseCases } from '../../app/meeting/meeting-use-cases';
import type { Saved } from '../../app/row/save-rows';
import { settleDrafts } from '../../app/meeting/settle-drafts';
import { columnOf, typedValue } from '../../app/row/typed-value';
import type { OfferPlace } from '../../app/meeting/offer-places';
import { withOffer } from '../../app/meeting/written-offers';
import type { MadeSheet } from '../../workbook/paper/made-sheets';
import type { CellTarget } from '../../workbook/place-of';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import { useReadAgain } from '../read-again';
import type { UseCases } from '../use-cases';
import { meetingMessages as words } from './meeting-messages';
import { usePapersWritten } from './use-papers-written';
import { asWords } from '../learnt';

/** What outlives the panel: people go to another tab and come back. */
export interface MeetingKept {
  drafts: Drafts;
  reviewId: string | undefined;
  step: Step | undefined;
  current: string;
}

export interface Meeting {
  readonly desk: MeetingDesk | undefined;
  readonly drafts: Drafts;
  readonly spoken: readonly Spoken[];
  readonly step: Step;
  /** The item that is open: key of its row, `conclusion`, or ''. */
  readonly current: string;
  readonly saved: Saved | undefined;
  /** Papers that were made, with what people wrote on them. */
  readonly papers: readonly MadeSheet[];
  /** Puts what was written on a paper where it would be typed. */
  readonly take: (places: readonly OfferPlace[]) => void;
  /** What is not saved: cells of rows that stand, and rows to be added. */
  readonly unsaved: { readonly cells: number; readonly rows: number };
  readonly choose: (reviewId: string) => void;
  readonly refresh: () => void;
  readonly openStep: (step: Step) => void;
  readonly open: (key: string) => void;
  /** What is jumped to, until the keyboard has arrived; '' elsewhere. */
  readonly goal: string;
  readonly jump: (key: string, step?: Step) => void;
  readonly arrived: () => void;
  /** Takes what is typed into a cell; the same as the cell holds is nothing. */
  readonly type: (row: DraftRow, header: string, text: string) => void;
  readonly put: (row: DraftRow) => void;
  readonly drop: (row: Pick<DraftRow, 'table' | 'key'>) => void;
  readonly keepMine: (row: DraftRow, header: string) => void;
  readonly takeTheirs: (row: DraftRow, header: string) => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly goTo: (target: CellTarget) => void;
}

export function useMeeting(useCases: UseCases, changes: ChangeCount, kept: MeetingKept): Meeting {
  const { run } = useAction();
  const announce = useAnnounce();
  const [desk, setDesk] = useState<MeetingDesk>();
  const [drafts, setDrafts] = useState(kept.drafts);
  const [step, setStep] = useState<Step>(kept.step ?? 'prepare');
  const [current, setCurrent] = useState(kept.current);
  const [goal, setGoal] = useState('');
  const [saved, setSaved] = useState<Saved>();
  const [readAt, setReadAt] = useState<number>();
  const papers = usePapersWritten(useCases, saved);
  useEffect(() => {
    kept.drafts = drafts;
    kept.current = current;
  }, [kept, drafts, current]);

  const read = useCallback(
    async (cases: MeetingUseCases, reviewId: string | undefined) => {
      const at = changes.now();
      const found = await cases.read(reviewId);
      return { found, at };
    },
    [changes],
  );
  const show = useCallback(
    ({ found, at }: { found: MeetingDesk; at: number }) => {
      setDesk(found);
      setReadAt(at);
      setDrafts((all) => settleDrafts(all, found.rows));
      kept.reviewId = found.review?.reviewId ?? undefined;
      // Where the meeting stands is shown first; whoever has chosen a step stays in it.
      if (kept.step === undefined) setStep(found.step);
    },
    [kept],
  );
  const look = useCallback(
    (reviewId: string | undefined) =>
      run(words.reading, async () => read(await useCases.meeting(), reviewId), show),
    [run, read, show, useCases],
  );
  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void look(kept.reviewId);
  }, [look, kept]);

  // What is typed knows what it was typed over: reading again takes nothing away and shows at once
  // what a colleague has changed.
  const again = useCallback(
    async () => show(await read(await useCases.meeting(), kept.reviewId)),
    [useCases, read, show, kept],
  );
  useReadAgain(changes, readAt, again);

  const spoken = useMemo(() => (desk ? spokenOf(desk, drafts) : []), [desk, drafts]);
  const subject = words.subject(desk?.review?.reviewId ?? '');

  const type = useCallback(
    (row: DraftRow, header: string, text: string) => {
      setDrafts((all) => {
        const own = draftOf(all, row.table, row.key) ?? row;
        const before =
          own.cells[header]?.before ?? desk?.rows.cell(row.table, row.key, header) ?? '';
        const value = typedValue(columnOf(row.table, header), text);
        const others = without(own.cells, header);
        const isSame = value.ok && value.value === before;
        const cells = isSame ? others : { ...others, [header]: { before, text } };
        return withRow(all, { ...own, cells });
      });
    },
    [desk],
  );

  const change = useCallback(
    (row: DraftRow, header: string, isMine: boolean) => {
      setDrafts((all) => {
        const own = draftOf(all, row.table, row.key);
        const cell = own?.cells[header];
        if (!own || !cell) return all;
        const others = without(own.cells, header);
        const before = desk?.rows.cell(row.table, row.key, header) ?? '';
        return withRow(all, {
          ...own,
          cells: isMine ? { ...others, [header]: { ...cell, before } } : others,
        });
      });
    },
    [desk],
  );

  return {
    ...{ desk, drafts, spoken, step, current, saved, papers, type },
    unsaved: {
      cells: drafts
        .filter(({ added }) => added === undefined)
        .reduce((sum, { cells }) => sum + Object.keys(cells).length, 0),
      rows: drafts.filter(({ added }) => added !== undefined).length,
    },
    choose: (reviewId) => {
      kept.step = undefined;
      setCurrent('');
      setSaved(undefined);
      void look(reviewId);
    },
    refresh: () => void look(desk?.review?.reviewId ?? undefined),
    openStep: (next) => {
      kept.step = next;
      setStep(next);
    },
    open: setCurrent,
    goal,
    jump: (key, to = 'meet') => {
      kept.step = to;
      setStep(to);
      setCurrent(key);
      setGoal(key);
    },
    arrived: () => {
      setGoal('');
    },
    put: (row) => {
      setDrafts((all) => withRow(all, row));
    },
    drop: ({ table, key }) => {
      setDrafts((all) => withoutRow(all, table, key));
    },
    take: (places) => {
      if (desk) setDrafts((all) => places.reduce((so, each) => withOffer(desk, so, each), all));
    },
    keepMine: (row, header) => {
      change(row, header, true);
    },
    takeTheirs: (row, header) => {
      change(row, header, false);
    },
    save: () => {
      const asked = drafts;
      if (asked.length === 0) return;
      const work = async () => {
        const cases = await useCases.meeting();
        const done = await cases.save(asked, subject);
        return { done, ...(await read(cases, desk?.review?.reviewId ?? undefined)) };
      };
      void run(words.saving, work, ({ done, ...now }) => {
        show(now);
        setSaved(done);
        // What was typed while it was being saved stays.
        setDrafts((all) =>
          all.flatMap((row) => {
            const was = draftOf(asked, row.table, row.key);
            return was === row && done.units.includes(row.unit) ? [] : [row];
          }),
        );
        const told = done.blocked.map(({ text }) => asWords(text));
        announce(
          [words.saved(done.cells, done.rows), ...told, ...done.notices.map(asWords)].join(' '),
        );
      });
    },
    undo: () => {
      const id = saved?.entry;
      if (id === undefined) return;
      const work = async () => {
        const mended = await useCases.restore(id);
        const cases = await useCases.meeting();
        return { mended, ...(await read(cases, desk?.review?.reviewId ?? undefined)) };
      };
      void run(words.restoring, work, ({ mended, ...now }) => {
        show(now);
        setSaved(undefined);
        announce([words.undone, ...mended.conflicts.map(({ text }) => asWords(text))].join(' '));
      });
    },
    goTo: (target) => {
      const go = async () => (await useCases.meeting()).goTo(target);
      void run(words.going, go, ({ address }) => {
        announce(words.arrived(address));
      });
    },
  };
}

function without(cells: DraftRow['cells'], header: string): DraftRow['cells'] {
  return Object.fromEntries(Object.entries(cells).filter(([own]) => own !== header));
}
