import { useCallback, useState } from 'react';
import type { ReviewChoice } from '../../app/list-reviews';
import type { Agenda } from '../../review/agenda';
import type { RenderStage } from '../../workbook/render-paper';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
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
  /** From 0 to 1 while a sheet is being made. */
  readonly progress: number | undefined;
  /** The sheet made last for the chosen review. */
  readonly sheet: string | undefined;
  readonly look: () => Promise<void>;
  readonly choose: (reviewId: string) => Promise<void>;
  readonly make: () => Promise<void>;
  /** The next review's agenda, without asking: what the ribbon's button does. */
  readonly makeNext: () => Promise<void>;
  readonly goToSheet: () => Promise<void>;
}

export function useAgenda(useCases: UseCases, check: Check): AgendaMaking {
  const { listReviews, previewAgenda, makeAgenda, goToSheet } = useCases;
  const { run } = useAction();
  const announce = useAnnounce();
  const [reviews, setReviews] = useState<readonly ReviewChoice[]>();
  const [chosen, setChosen] = useState('');
  const [summary, setSummary] = useState<Agenda>();
  const [progress, setProgress] = useState<number>();
  const [sheet, setSheet] = useState<string>();

  const choose = useCallback(
    async (reviewId: string) => {
      setChosen(reviewId);
      setSummary(undefined);
      setSheet(undefined);
      setSummary(await run(messages.agenda.reading, () => previewAgenda(reviewId)));
      // The count of errors beside the summary.
      await check.run();
    },
    [run, previewAgenda, check],
  );

  const look = useCallback(async () => {
    const found = await run(messages.agenda.reading, listReviews);
    if (!found) return;
    setReviews(found);
    const same = found.find(({ reviewId }) => reviewId === chosen);
    const first = same ?? found.find(({ isNext }) => isNext) ?? found[0];
    if (first) await choose(first.reviewId);
  }, [run, listReviews, chosen, choose]);

  const makeFor = useCallback(
    async (reviewId: string | undefined) => {
      setSheet(undefined);
      setProgress(0);
      const made = await run(messages.agenda.progress, () =>
        makeAgenda(reviewId, (stage) => {
          setProgress(PROGRESS[stage]);
        }),
      );
      setProgress(undefined);
      if (!made) return;
      setChosen(made.agenda.review);
      setSummary(made.agenda);
      setSheet(made.sheetName);
      announce(messages.agenda.made(made.sheetName));
    },
    [run, makeAgenda, announce],
  );

  const make = useCallback(() => makeFor(chosen), [makeFor, chosen]);

  const makeNext = useCallback(async () => {
    setSheet(undefined);
    const found = await run(messages.agenda.reading, listReviews);
    if (!found) return;
    setReviews(found);
    await makeFor(undefined);
  }, [run, listReviews, makeFor]);

  const goToMade = useCallback(async () => {
    if (sheet !== undefined) await run(messages.agenda.going, () => goToSheet(sheet));
  }, [run, goToSheet, sheet]);

  return {
    reviews,
    chosen,
    summary,
    progress,
    sheet,
    look,
    choose,
    make,
    makeNext,
    goToSheet: goToMade,
  };
}
