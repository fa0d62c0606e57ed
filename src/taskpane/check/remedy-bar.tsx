import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { problemId } from '../../app/remedies/problem-id';
import type { Problem } from '../../rules/problem';
import { useAction } from '../action';
import { remedyMessages } from './remedy-messages';
import { PLACES, type Outcome, type Remedies } from './use-remedies';
import { useReturnedFocus } from './use-returned-focus';

const useStyles = makeStyles({
  // In a pane at its least they stand one below the other.
  actions: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  list: { margin: 0, paddingLeft: '1.2em' },
  outcome: { overflowWrap: 'anywhere' },
});

/** Chooses all that can be mended, and shows what would change. */
export function RemedyBar({
  problems,
  remedies,
  onJournal,
}: {
  problems: readonly Problem[];
  remedies: Remedies;
  onJournal: () => void;
}) {
  const styles = useStyles();
  const { busy } = useAction();
  const { chosen, choose, showPreview, returnTo } = remedies;
  const preview = useReturnedFocus(returnTo, PLACES.preview);
  const fixable = problems.filter(({ fix }) => fix !== undefined);
  // Of thousands nobody has chosen any, as a rule.
  const picked =
    chosen.size === 0 ? [] : fixable.filter((problem) => chosen.has(problemId(problem)));
  const state = picked.length === fixable.length ? true : picked.length > 0 ? 'mixed' : false;
  return (
    <div className={styles.bar}>
      {fixable.length > 0 && (
        <>
          <Checkbox
            label={remedyMessages.chooseAll(fixable.length)}
            checked={state}
            onChange={(_, { checked }) => {
              choose(fixable, checked === true);
            }}
          />
          <Button
            ref={preview}
            size="small"
            disabledFocusable={busy !== undefined || picked.length === 0}
            onClick={() => void showPreview(picked)}
          >
            {remedyMessages.preview(picked.length)}
          </Button>
        </>
      )}
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy !== undefined}
        onClick={onJournal}
      >
        {remedyMessages.journal}
      </Button>
    </div>
  );
}

/** What came of the last remedy, and the way back. */
export function RemedyOutcome(props: {
  remedies: Remedies;
  onJournal: () => void;
  onDismiss: () => void;
}) {
  const { remedies, onJournal, onDismiss } = props;
  return remedies.outcome ? (
    <OutcomeBar {...{ remedies, onJournal, onDismiss }} outcome={remedies.outcome} />
  ) : null;
}

function OutcomeBar(props: {
  outcome: Outcome;
  remedies: Remedies;
  onJournal: () => void;
  onDismiss: () => void;
}) {
  const styles = useStyles();
  const { outcome, remedies, onJournal, onDismiss } = props;
  const back = useReturnedFocus(remedies.returnTo, PLACES.outcome);
  return (
    <MessageBar intent={outcome.told.length > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody className={styles.outcome}>
        {outcome.what}
        {outcome.told.length > 0 && (
          <ul className={styles.list} aria-label={remedyMessages.told}>
            {outcome.told.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions className={styles.actions}>
        {outcome.isReversible && (
          <Button ref={back} size="small" onClick={onJournal}>
            {remedyMessages.undoHere}
          </Button>
        )}
        <Button ref={outcome.isReversible ? null : back} size="small" onClick={onDismiss}>
          {remedyMessages.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
