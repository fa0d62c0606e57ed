import { useCallback, useEffect, useRef, useState } from 'react';
import { tableNamed } from '../../register/register';
import type { TracedFigure } from '../../review/figures/traced-figures';
import type { FilteredRows } from '../../workbook/filter-rows';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { UseCases } from '../use-cases';
import { listed, sentences } from '../language-marks';
import { figureMessages } from './figure-messages';

export interface FollowedFigure {
  readonly figure: TracedFigure;
  readonly rows: FilteredRows;
}

export interface FigureList {
  /** Undefined until they have been read. */
  readonly figures: readonly TracedFigure[] | undefined;
  readonly followed: FollowedFigure | undefined;
  readonly follow: (figure: TracedFigure) => Promise<unknown>;
  readonly clear: () => Promise<unknown>;
}

/** What the filter shows, and what it could not do as was wanted. */
export function filterSentences(rows: FilteredRows): string[] {
  const say = figureMessages;
  return [
    say.shown(rows.sheet, rows.shown, rows.all),
    ...(rows.besides > 0 ? [say.besides(rows.besides)] : []),
    ...(rows.replaced ? [say.replaced] : []),
    ...(rows.missing.length > 0 ? [say.missing(listed(rows.missing))] : []),
  ];
}

/** The figures of a review; read anew when `version` is another. */
export function useFigures(useCases: UseCases, reviewId: string, version: unknown): FigureList {
  const { readFigures, filterRows, showAllRows } = useCases;
  const { run } = useAction();
  const announce = useAnnounce();
  const [figures, setFigures] = useState<readonly TracedFigure[]>();
  const [followed, setFollowed] = useState<FollowedFigure>();

  const readOf = useRef<readonly unknown[]>([]);
  useEffect(() => {
    const [review, at] = readOf.current;
    if (review === reviewId && at === version) return;
    readOf.current = [reviewId, version];
    void run(figureMessages.reading, () => readFigures(reviewId), setFigures);
  }, [run, readFigures, reviewId, version]);

  const follow = useCallback(
    (figure: TracedFigure) => {
      const wanted = { table: figure.table, keys: figure.keys };
      return run(
        figureMessages.filtering,
        () => filterRows(wanted),
        (rows) => {
          // A filter of ours that gives way to another of ours takes nothing of people's.
          const isOwn = followed?.figure.table === figure.table;
          const told = { ...rows, replaced: rows.replaced && !isOwn };
          setFollowed({ figure, rows: told });
          announce(sentences(filterSentences(told)));
        },
      );
    },
    [run, filterRows, announce, followed],
  );

  const clear = useCallback(async () => {
    if (!followed) return;
    const { table } = followed.figure;
    await run(
      figureMessages.clearing,
      () => showAllRows(table),
      () => {
        setFollowed(undefined);
        announce(figureMessages.cleared(tableNamed(table).sheet));
      },
    );
  }, [run, showAllRows, announce, followed]);

  return { figures, followed, follow, clear };
}
