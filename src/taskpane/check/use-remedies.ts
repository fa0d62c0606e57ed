import { useCallback, useMemo, useRef, useState } from 'react';
import type { JournalEntry } from '../../app/journal';
import { problemId } from '../../app/remedies/problem-id';
import type { Mended, RemedyPreview } from '../../app/remedies/remedies';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { remedyMessages } from './remedy-messages';
import type { UseCases } from '../use-cases';
import type { ReturnPlace } from './use-returned-focus';

/** What stands in the panel in place of the list of problems. */
export type RemedyView =
  | { readonly kind: 'preview'; readonly preview: RemedyPreview }
  | { readonly kind: 'journal'; readonly entries: readonly JournalEntry[] };

export interface Remedies {
  /** Ids of the problems that are chosen to be mended together. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (problems: readonly Problem[], isChosen: boolean) => void;
  /** Undefined while the list is shown. */
  readonly view: RemedyView | undefined;
  /** `isOne` where it was asked beside its problem. */
  readonly showPreview: (problems: readonly Problem[], isOne?: boolean) => Promise<unknown>;
  readonly showJournal: () => Promise<unknown>;
  readonly close: () => void;
  readonly apply: (preview: RemedyPreview, withoutUndo: boolean) => Promise<unknown>;
  readonly restore: (id: string) => Promise<unknown>;
  /** What came of it, until the next. */
  readonly outcome: Outcome | undefined;
  readonly dismiss: () => void;
  readonly returnTo: ReturnPlace;
}

/** Places for the keyboard, beside the ids of the problems. */
export const PLACES = { preview: 'preview', journal: 'journal', outcome: 'outcome' } as const;

export interface Outcome {
  readonly what: string;
  readonly told: readonly string[];
  /** Cells or rows changed: of these the journal can take back. A structure that was mended stays. */
  readonly isReversible: boolean;
}

/** Mending problems: choose, look, apply, take back. `again` checks anew afterwards. */
export function useRemedies(useCases: UseCases, again: () => Promise<unknown>): Remedies {
  const { previewRemedies, applyRemedies, readJournal, restore: takeBack } = useCases;
  const { run: act } = useAction();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useState<RemedyView>();
  const [outcome, setOutcome] = useState<Outcome>();
  const left = useRef<string>(undefined);

  const choose = useCallback((problems: readonly Problem[], isChosen: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      for (const problem of problems) {
        if (isChosen) after.add(problemId(problem));
        else after.delete(problemId(problem));
      }
      return after;
    });
  }, []);

  const showPreview = useCallback(
    (problems: readonly Problem[], isOne = false) =>
      act(
        remedyMessages.planning,
        () => previewRemedies(problems),
        (preview) => {
          const [first] = problems;
          left.current = isOne && first ? problemId(first) : PLACES.preview;
          setOutcome(undefined);
          setView({ kind: 'preview', preview });
        },
      ),
    [act, previewRemedies],
  );

  const showJournal = useCallback(
    () =>
      act(remedyMessages.readingJournal, readJournal, (entries) => {
        left.current = PLACES.journal;
        setOutcome(undefined);
        setView({ kind: 'journal', entries });
      }),
    [act, readJournal],
  );

  const close = useCallback(() => {
    setView(undefined);
  }, []);

  const finish = useCallback(
    async (
      what: string,
      { conflicts, notices }: Pick<Mended, 'conflicts' | 'notices'>,
      isReversible: boolean,
    ) => {
      // What was looked at stays until the new list is there, so that the keyboard is not lost.
      await again();
      const told = [...conflicts.map(({ text }) => text), ...notices];
      left.current = PLACES.outcome;
      setView(undefined);
      setChosen(new Set());
      setOutcome({ what, told, isReversible });
      announce([what, ...told].join(' '));
    },
    [again, announce],
  );

  const apply = useCallback(
    (preview: RemedyPreview, withoutUndo: boolean) =>
      act(
        remedyMessages.applying,
        () => applyRemedies(preview, withoutUndo),
        (mended) => finish(remedyMessages.applied(mended), mended, mended.cells + mended.rows > 0),
      ),
    [act, applyRemedies, finish],
  );

  const restore = useCallback(
    (id: string) =>
      act(
        remedyMessages.restoring,
        () => takeBack(id),
        (mended) => finish(remedyMessages.restored(mended), mended, true),
      ),
    [act, takeBack, finish],
  );

  const dismiss = useCallback(() => {
    setOutcome(undefined);
  }, []);

  const returnTo = useMemo(
    () => ({
      meant: () => left.current,
      take: (place: string) => {
        if (left.current !== place) return false;
        left.current = undefined;
        return true;
      },
      takeRest: () => {
        const isLeft = left.current !== undefined;
        left.current = undefined;
        return isLeft;
      },
    }),
    [],
  );

  return {
    ...{ returnTo, chosen, choose, view, showPreview, showJournal, close },
    ...{ apply, restore, outcome, dismiss },
  };
}
