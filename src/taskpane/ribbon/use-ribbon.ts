import { useEffect } from 'react';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { Place } from '../bar/places';
import type { PaneRequest, PaneRequests } from '../pane-requests';
import type { RowAsked } from '../row/kept';
import type { UseCases } from '../use-cases';
import { overdueTold } from './overdue-told';
import { ribbonMessages as words } from './ribbon-messages';

export interface RibbonHands {
  /** Shows a place, which reads nothing of its own accord: what was asked for reads. */
  readonly open: (place: Place) => void;
  /** Opens 「資料」 with what is asked of it. */
  readonly openRows: (asked: RowAsked) => void;
  readonly check: () => Promise<unknown>;
  readonly makeAgenda: () => Promise<unknown>;
}

/** Does what the ribbon's buttons ask, by the use cases of the pane. */
export function useRibbon(requests: PaneRequests, useCases: UseCases, hands: RibbonHands): void {
  const { run } = useAction();
  const announce = useAnnounce();
  useEffect(() => {
    const { open, openRows, check, makeAgenda } = hands;
    const acts: Record<PaneRequest, () => unknown> = {
      overview: () => open('overview'),
      check: () => {
        open('check');
        return check();
      },
      agenda: () => {
        open('agenda');
        return makeAgenda();
      },
      overdue: () =>
        run(
          words.filtering,
          async () => (await useCases.findings()).overdue(),
          (found) => {
            const told = overdueTold(found);
            announce(told);
            openRows({ table: 'Findings', kind: 'rows', told, first: found.first });
          },
        ),
      clear: () =>
        run(
          words.clearing,
          async () => (await useCases.findings()).clearAll(),
          (sheets) => {
            announce(sheets.length > 0 ? words.cleared(sheets) : words.nothingToClear);
          },
        ),
      newFinding: () => openRows({ table: 'Findings', kind: 'new' }),
      papers: () => open('papers'),
      help: () => open('help'),
    };
    return requests.answerWith(async (request) => {
      await acts[request]();
    });
  }, [requests, useCases, hands, run, announce]);
}
