import { memo } from 'react';
import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Problem } from '../../rules/problem';
import type { ShownSheet } from '../../workbook/shown-sheet';
import { checkMessages } from './check-messages';
import { checkRunMessages } from './check-run-messages';
import { placeOf, reasonOf } from './problem-text';
import { RemedyLine } from './remedy-line';
import { RuleNote } from './rule-note';
import { ShownSheetNote } from './shown-sheet-note';
import type { Followed } from './use-check';
import type { Remedies } from './use-remedies';

const useStyles = makeStyles({
  button: {
    display: 'block',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderLeft: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  followed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  rule: {
    marginLeft: 'auto',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  message: { display: 'block', overflowWrap: 'anywhere' },
  hidden: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** One problem: it leads to its cell, and says what would mend it and why its rule matters. */
export const ProblemItem = memo(function ProblemItem(props: {
  problem: Problem;
  /** The last check did not find it. */
  isAdded: boolean;
  /** Said once of the whole group. */
  withoutNote: boolean;
  /** Where it is the one last followed. */
  followed: Followed | undefined;
  remedies: Remedies;
  onFollow: (problem: Problem) => unknown;
  onHideAgain: (sheet: ShownSheet) => unknown;
}) {
  const styles = useStyles();
  const { problem, isAdded, withoutNote, followed, remedies, onFollow, onHideAgain } = props;
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.button, followed && styles.followed)}
        aria-current={followed ? 'location' : undefined}
        onClick={() => void onFollow(problem)}
      >
        <span className={styles.place}>
          <Text weight="semibold">{placeOf(problem)}</Text>
          {isAdded && (
            <Badge size="small" appearance="tint" color="informative">
              {checkMessages.isAdded}
            </Badge>
          )}
          <Text size={200} className={styles.rule}>
            {problem.rule}
          </Text>
        </span>
        <Text className={styles.message}>{reasonOf(problem)}</Text>
        {followed?.hiddenAt && (
          <Text size={200} className={styles.hidden}>
            {checkRunMessages.hidden(followed.hiddenAt)}
          </Text>
        )}
      </button>
      <RemedyLine problem={problem} remedies={remedies} />
      {!withoutNote && <RuleNote rule={problem.rule} />}
      {followed?.shown && <ShownSheetNote sheet={followed.shown} onHideAgain={onHideAgain} />}
    </>
  );
});
