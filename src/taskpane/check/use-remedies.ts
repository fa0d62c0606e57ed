import { useCallback, useMemo, useRef, useState } from 'react';
import { problemId } from '../../app/remedies/problem-id';
import type { Mended, RemedyPreview } from '../../app/remedies/remedies';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { remedyMessages } from './remedy-messages';
import type { UseCases } from '../use-cases';
import type { ReturnPlace } from './use-returned-focus';
import { asWords } from '../learnt';

export interface Remedies {
  /** Ids of the problems that are chosen to be mended together. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (problems: readonly Problem[], isChosen: boolean) => void;
  /** What stands in place of the list of problems; undefined while the list is shown. */
  readonly preview: RemedyPreview | undefined;
  /** `isOne` where it was asked beside its problem. */
  readonly showPreview: (problems: readonly Problem[], isOne?: boolean) => Promise<unknown>;
  readonly close: () => void;
  readonly apply: (preview: RemedyPreview, withoutUndo: boolean) => Promise<unknown>;
  /** What came of it, until the next. */
  readonly outcome: Outcome | undefined;
  readonly dismiss: () => void;
  readonly returnTo: ReturnPlace;
}

/** Places for the keyboard, beside the ids of the problems. */
export const PLACES = { preview: 'preview', outcome: 'outcome' } as const;

export interface Outcome {
  readonly what: string;
  readonly told: readonly string[];
  /** Cells or rows changed: of these the journal can take back. A structure that was mended stays. */
  readonly isReversible: boolean;
}

/** Mending problems: choose, look, apply; the way back is the journal. `again` checks anew afterwards. */
export function useRemedies(useCases: UseCases, again: () => Promise<unknown>): Remedies {
  const { previewRemedies, applyRemedies } = useCases;
  const { run: act } = useAction();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [preview, setPreview] = useState<RemedyPreview>();
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
        (planned) => {
          const [first] = problems;
          left.current = isOne && first ? problemId(first) : PLACES.preview;
          setOutcome(undefined);
          setPreview(planned);
        },
      ),
    [act, previewRemedies],
  );

  const close = useCallback(() => {
    setPreview(undefined);
  }, []);

  const finish = useCallback(
    async (
      what: string,
      { conflicts, notices }: Pick<Mended, 'conflicts' | 'notices'>,
      isReversible: boolean,
    ) => {
      // What was looked at stays until the new list is there, so that the keyboard is not lost.
      await again();
      const told = [...conflicts.map(({ text }) => text), ...notices].map(asWords);
      left.current = PLACES.outcome;
      setPreview(undefined);
      setChosen(new Set());
      setOutcome({ what, told, isReversible });
      announce([what, ...told].join(' '));
    },
    [again, announce],
  );

  const apply = useCallback(
    (planned: RemedyPreview, withoutUndo: boolean) =>
      act(
        remedyMessages.applying,
        () => applyRemedies(planned, withoutUndo),
        (mended) => finish(remedyMessages.applied(mended), mended, mended.cells + mended.rows > 0),
      ),
    [act, applyRemedies, finish],
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
    ...{ returnTo, chosen, choose, preview, showPreview, close },
    ...{ apply, outcome, dismiss },
  };
}
