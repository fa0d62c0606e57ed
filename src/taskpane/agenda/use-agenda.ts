import { useCallback, useState } from 'react';
import type { ReviewChoice } from '../../app/list-reviews';
import type { Agenda } from '../../review/agenda';
import type { RenderStage } from '../../workbook/render-paper';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { useIsStale, type ChangeCount } from '../changes';
import type { Check } from '../check/use-check';
import { messages } from '../messages';
import type { UseCases } from '../use-cases';

/** How far each stage is, of 1. */
const PROGRESS: Record<RenderStage, number> = {
  reading: 0.2,
  writing: 0.4,
  formatting: 0.6,
  replacing: 0.8,
  done: 1,
};

export interface AgendaMaking {
  /** Undefined until the workbook has been read. */
  readonly reviews: readonly ReviewChoice[] | undefined;
  /** '' while there is no review to choose. */
  readonly chosen: string;
  readonly summary: Agenda | undefined;
  /** The tables have changed since the summary was made. */
  readonly isStale: boolean;
  /** From 0 to 1 while a sheet is being made. */
  readonly progress: number | undefined;
  /** The sheet made last for the chosen review. */
  readonly sheet: string | undefined;
  readonly look: () => Promise<unknown>;
  readonly choose: (reviewId: string) => Promise<void>;
  readonly make: () => Promise<void>;
  /** The next review's agenda, without asking: what the ribbon's button does. */
  readonly makeNext: () => Promise<unknown>;
  readonly goToSheet: () => Promise<void>;
}

export function useAgenda(useCases: UseCases, changes: ChangeCount, check: Check): AgendaMaking {
  const { listReviews, previewAgenda, makeAgenda, goToSheet } = useCases;
  const { run } = useAction();
  const announce = useAnnounce();
  const [reviews, setReviews] = useState<readonly ReviewChoice[]>();
  const [chosen, setChosen] = useState('');
  const [summary, setSummary] = useState<Agenda>();
  const [readAt, setReadAt] = useState<number>();
  const isStale = useIsStale(changes, readAt);
  const [progress, setProgress] = useState<number>();
  const [sheet, setSheet] = useState<string>();

  const choose = useCallback(
    async (reviewId: string) => {
      setChosen(reviewId);
      setSummary(undefined);
      setSheet(undefined);
      let began = 0;
      const read = () => {
        began = changes.now();
        return previewAgenda(reviewId);
      };
      await run(messages.agenda.reading, read, (agenda) => {
        setSummary(agenda);
        setReadAt(began);
        // The count of errors beside the summary.
        return check.run();
      });
    },
    [run, previewAgenda, changes, check],
  );

  const look = useCallback(
    () =>
      run(messages.agenda.reading, listReviews, (found) => {
        setReviews(found);
        const same = found.find(({ reviewId }) => reviewId === chosen);
        const first = same ?? found.find(({ isNext }) => isNext) ?? found[0];
        return first && choose(first.reviewId);
      }),
    [run, listReviews, chosen, choose],
  );

  const makeFor = useCallback(
    async (reviewId: string | undefined) => {
      let began = 0;
      const write = async () => {
        began = changes.now();
        setSheet(undefined);
        setProgress(0);
        try {
          return await makeAgenda(reviewId, (stage) => {
            setProgress(PROGRESS[stage]);
          });
        } finally {
          setProgress(undefined);
        }
      };
      await run(messages.agenda.progress, write, ({ agenda, sheetName }) => {
        setChosen(agenda.review);
        setSummary(agenda);
        setReadAt(began);
        setSheet(sheetName);
        announce(messages.agenda.made(sheetName));
      });
    },
    [run, makeAgenda, changes, announce],
  );

  const make = useCallback(() => makeFor(chosen), [makeFor, chosen]);

  const makeNext = useCallback(
    () =>
      run(messages.agenda.reading, listReviews, (found) => {
        setReviews(found);
        return makeFor(undefined);
      }),
    [run, listReviews, makeFor],
  );

  const goToMade = useCallback(async () => {
    if (sheet !== undefined) await run(messages.agenda.going, () => goToSheet(sheet));
  }, [run, goToSheet, sheet]);

  return {
    reviews,
    chosen,
    summary,
    isStale,
    progress,
    sheet,
    look,
    choose,
    make,
    makeNext,
    goToSheet: goToMade,
  };
}
