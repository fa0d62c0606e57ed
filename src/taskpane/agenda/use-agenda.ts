import { useCallback, useState } from 'react';
import type { AgendaDesk } from '../../app/agenda-desk';
import type { ReviewChoice } from '../../app/list-reviews';
import { Refusal } from '../../app/refusal';
import type { Agenda } from '../../review/agenda';
import { NoSuchReviewError } from '../../review/no-such-review-error';
import type { RenderedPaper } from '../../workbook/render-paper';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { useIsStale, type ChangeCount } from '../changes';
import type { Check } from '../check/use-check';
import { agendaMessages } from './agenda-messages';
import { checkRunMessages } from '../check/check-run-messages';
import type { UseCases } from '../use-cases';
import { asWords } from '../learnt';

export interface AgendaMaking {
  /** Undefined until the workbook has been read. */
  readonly reviews: readonly ReviewChoice[] | undefined;
  /** Why no review is next, and what to do; '' where one is. */
  readonly noNext: string;
  /** '' while no review is chosen. */
  readonly chosen: string;
  readonly summary: Agenda | undefined;
  /** A copy of the chosen review's agenda can be kept. */
  readonly isApproved: boolean;
  /** What came of keeping it. */
  readonly kept: readonly string[];
  /** The tables have changed since the summary was made. */
  readonly isStale: boolean;
  /** A sheet is being made. */
  readonly isMaking: boolean;
  /** The sheet made last for the chosen review. */
  readonly made: RenderedPaper | undefined;
  readonly look: () => Promise<unknown>;
  readonly choose: (reviewId: string) => Promise<unknown>;
  readonly make: () => Promise<unknown>;
  readonly keep: () => Promise<unknown>;
  /** The next review's agenda, without asking: what the ribbon's button does. */
  readonly makeNext: () => Promise<unknown>;
  readonly goToSheet: () => Promise<unknown>;
  /** To where the next review is to be entered. */
  readonly goToReview: () => Promise<unknown>;
}

/** A desk and the count of changes after it was read. */
interface ReadDesk {
  readonly desk: AgendaDesk;
  readonly at: number;
}

export function useAgenda(useCases: UseCases, changes: ChangeCount, check: Check): AgendaMaking {
  const { readAgendaDesk, renderPapers, keepApproved, goToSheet, goToReviewToFill } = useCases;
  const { take } = check;
  const { run } = useAction();
  const announce = useAnnounce();
  const [reviews, setReviews] = useState<readonly ReviewChoice[]>();
  const [noNext, setNoNext] = useState('');
  const [chosen, setChosen] = useState('');
  /** Chosen by hand: it stays, where one that was merely next gives way to the next. */
  const [picked, setPicked] = useState('');
  const [summary, setSummary] = useState<Agenda>();
  const [isApproved, setIsApproved] = useState(false);
  const [readAt, setReadAt] = useState<number>();
  const isStale = useIsStale(changes, readAt);
  const [isMaking, setMaking] = useState(false);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [made, setMade] = useState<RenderedPaper>();

  const read = useCallback(
    async (reviewId: string | undefined): Promise<ReadDesk> => ({
      desk: await readAgendaDesk(reviewId),
      at: changes.now(),
    }),
    [readAgendaDesk, changes],
  );

  const show = useCallback(
    ({ desk, at }: ReadDesk) => {
      setReviews(desk.reviews);
      setNoNext(desk.noNext);
      setChosen(desk.agenda?.review ?? '');
      setSummary(desk.agenda);
      setIsApproved(desk.isApproved);
      setReadAt(at);
      // The count of errors beside the summary.
      take(desk.report, at);
    },
    [take],
  );

  const look = useCallback(() => {
    const again = async () => {
      try {
        return await read(picked || undefined);
      } catch (error) {
        // It is no longer in the sheet: what is there is shown anew.
        if (!(error instanceof NoSuchReviewError) || !picked) throw error;
        setPicked('');
        return read(undefined);
      }
    };
    return run(agendaMessages.reading, again, (found) => {
      if (found.desk.agenda?.review !== chosen) setMade(undefined);
      show(found);
    });
  }, [run, read, show, chosen, picked]);

  const choose = useCallback(
    async (reviewId: string) => {
      setChosen(reviewId);
      setPicked(reviewId);
      setSummary(undefined);
      setMade(undefined);
      setKept([]);
      if (reviewId) await run(agendaMessages.reading, () => read(reviewId), show);
    },
    [run, read, show],
  );

  const makeFor = useCallback(
    (reviewId: string | undefined) => {
      const write = async (mayLose: boolean) => {
        setMade(undefined);
        setMaking(true);
        try {
          const found = await read(reviewId);
          show(found);
          const { agenda, noNext: reason } = found.desk;
          if (!agenda) throw new Refusal('noReview', reason);
          const { record, isApproved: isKept } = found.desk;
          const paper = await renderPapers(agenda.papers, { record, mayLose });
          if (!isKept) return paper;
          const { notices } = await keepApproved(agenda, false);
          return { ...paper, notices: [...paper.notices, ...notices] };
        } finally {
          setMaking(false);
        }
      };
      return run(agendaMessages.progress, write, (paper) => {
        setMade(paper);
        announce([agendaMessages.made(paper.sheetNames), ...paper.notices.map(asWords)].join(' '));
      });
    },
    [run, read, show, renderPapers, keepApproved, announce],
  );

  const keep = useCallback(async () => {
    const write = async () => {
      setKept([]);
      const found = await read(chosen);
      show(found);
      const { agenda, noNext: reason } = found.desk;
      if (!agenda) throw new Refusal('noReview', reason);
      return keepApproved(agenda, true);
    };
    await run(agendaMessages.keeping, write, ({ notices }) => {
      setKept(notices);
      announce(notices.join(' '));
    });
  }, [run, read, show, chosen, keepApproved, announce]);

  const make = useCallback(() => makeFor(chosen), [makeFor, chosen]);
  const makeNext = useCallback(() => {
    setPicked('');
    return makeFor(undefined);
  }, [makeFor]);

  const goToMade = useCallback(async () => {
    if (made) await run(agendaMessages.going, () => goToSheet(made.sheetName));
  }, [run, goToSheet, made]);

  const goToReview = useCallback(
    () =>
      run(checkRunMessages.going, goToReviewToFill, ({ address }) => {
        announce(checkRunMessages.arrived(address));
      }),
    [run, goToReviewToFill, announce],
  );

  return {
    reviews,
    noNext,
    chosen,
    summary,
    isApproved,
    kept,
    isStale,
    isMaking,
    made,
    look,
    choose,
    make,
    keep,
    makeNext,
    goToSheet: goToMade,
    goToReview,
  };
}
