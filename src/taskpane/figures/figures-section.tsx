import { lazy, Suspense, useState } from 'react';
import { Button, ProgressBar } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { agendaMessages } from '../agenda/agenda-messages';
import { checkMessages } from '../check/check-messages';
import { useAction } from '../action';
import type { UseCases } from '../use-cases';

/** Rarely wanted, so loaded when it is. */
const FigureList = lazy(async () => ({ default: (await import('./figure-list')).FigureList }));

/** The figures of a review's agenda, each to be followed to its rows; opened when wanted. */
export function FiguresSection(props: {
  useCases: UseCases;
  reviewId: string;
  /** Another as soon as the figures may be others. */
  version: unknown;
}) {
  const { useCases, reviewId, version } = props;
  const { run } = useAction();
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label={agendaMessages.figures}>
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        onClick={() => setOpen(!isOpen)}
      >
        {agendaMessages.figures}
      </Button>
      {isOpen && (
        <Suspense fallback={<ProgressBar aria-label={agendaMessages.reading} />}>
          <FigureList
            {...{ useCases, reviewId, version }}
            onHideAgain={(sheet) => void run(checkMessages.hiding, () => useCases.hideAgain(sheet))}
          />
        </Suspense>
      )}
    </section>
  );
}
