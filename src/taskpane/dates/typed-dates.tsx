import { useEffect, useState } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { DatedCell } from '../../app/dates/typed-dates';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { UseCases } from '../use-cases';
import { isDateEntryOn, setDateEntry } from './date-entry';
import { dateMessages as words } from './date-messages';

/** Excel takes no handler while a cell is edited: it is asked again. */
const AGAIN_MS = 1000;

/** 民國 dates become dates as they are typed; each is said in one line, with the way back. */
export function TypedDates({ useCases }: { useCases: UseCases }) {
  const { run, busy } = useAction();
  const announce = useAnnounce();
  const [dated, setDated] = useState<DatedCell>();
  useEffect(() => {
    let isOver = false;
    let stop: (() => Promise<void>) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (found: DatedCell) => {
      setDated(found);
      announce(words.dated(found.name, found.column, found.typed, found.day));
    };
    const begin = () => {
      useCases
        .typedDates()
        .then((cases) => cases.follow(isDateEntryOn, say))
        .then(
          (way) => {
            if (isOver) way().catch(() => undefined);
            else stop = way;
          },
          () => {
            if (!isOver) timer = setTimeout(begin, AGAIN_MS);
          },
        );
    };
    begin();
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop?.().catch(() => undefined);
    };
  }, [useCases, announce]);
  if (!dated) return null;
  const undo = () => {
    const work = async () => (await useCases.typedDates()).undo(dated);
    void run(words.undoing, work, () => {
      setDated(undefined);
      announce(words.undone);
    });
  };
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {words.dated(dated.name, dated.column, dated.typed, dated.day)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={words.close}
            icon={<DismissRegular />}
            onClick={() => setDated(undefined)}
          />
        }
      >
        <Button disabledFocusable={busy !== undefined} onClick={undo}>
          {words.undo}
        </Button>
        <Button
          onClick={() => {
            setDateEntry(false);
            setDated(undefined);
          }}
        >
          {words.off}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
