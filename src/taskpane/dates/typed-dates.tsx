import { useEffect, useState } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { DatedCell } from '../../app/dates/typed-dates';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { keepFollowing } from '../keep-following';
import type { UseCases } from '../use-cases';
import { isDateEntryOn, setDateEntry } from './date-entry';
import { dateMessages as words } from './date-messages';

const useStyles = makeStyles({
  // In a pane at its least they stand one below the other.
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  // A low pane has the panel below give way, not what is said here.
  bar: { flexShrink: 0 },
});

/** 民國 dates become dates as they are typed; each is said in one line, with the way back. */
export function TypedDates({ useCases }: { useCases: UseCases }) {
  const styles = useStyles();
  const { run, busy } = useAction();
  const announce = useAnnounce();
  const [dated, setDated] = useState<DatedCell>();
  useEffect(() => {
    const say = (found: DatedCell) => {
      setDated(found);
      announce(words.dated(found.name, found.column, found.typed, found.day));
    };
    return keepFollowing(async () => (await useCases.typedDates()).follow(isDateEntryOn, say));
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
    <MessageBar className={styles.bar} intent="success" layout="multiline">
      <MessageBarBody>
        {words.dated(dated.name, dated.column, dated.typed, dated.day)}
      </MessageBarBody>
      <MessageBarActions
        className={styles.actions}
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
