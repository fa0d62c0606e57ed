import { useState } from 'react';
import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import type { Problem } from '../../rules/problem';
import type { ShownSheet } from '../../workbook/shown-sheet';
import { checkMessages } from './check-messages';
import { checkRunMessages } from './check-run-messages';
import { SEVERITIES } from './problem-filter';
import { listKeys, placeOf, reasonOf } from './problem-text';
import { RemedyLine } from './remedy-line';
import { RuleNote } from './rule-note';
import { SeverityIcon } from './severity-icon';
import { ShownSheetNote } from './shown-sheet-note';
import type { Followed } from './use-check';
import type { Remedies } from './use-remedies';

/** Drawn at a time: a workbook in a bad state has thousands, and nobody reads them at once. */
const STEP = 200;

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  groupHead: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
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

export function ProblemList(props: {
  problems: readonly Problem[];
  followed: Followed | undefined;
  remedies: Remedies;
  onFollow: (problem: Problem) => void;
  onHideAgain: (sheet: ShownSheet) => void;
}) {
  const styles = useStyles();
  const { problems, followed, remedies, onFollow, onHideAgain } = props;
  const [limit, setLimit] = useState(STEP);
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const sorted = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity),
  );
  const drawn = sorted.slice(0, limit);
  const keys = listKeys(drawn);

  return (
    <>
      <div {...arrows} role="group" aria-label={checkMessages.list} className={styles.group}>
        {SEVERITIES.map((severity) => {
          const group = drawn.filter((problem) => problem.severity === severity);
          if (group.length === 0) return null;
          const total = problems.filter((problem) => problem.severity === severity).length;
          return (
            <section key={severity} aria-label={`${checkMessages.severity[severity]} ${total}`}>
              <h3 className={styles.groupHead}>
                <SeverityIcon severity={severity} />
                <Text weight="semibold">{`${checkMessages.severity[severity]} ${total}`}</Text>
              </h3>
              <ul className={styles.list}>
                {group.map((problem) => {
                  const isHere = problem === followed?.problem;
                  return (
                    <li key={keys.get(problem)} className={styles.item}>
                      <button
                        type="button"
                        className={mergeClasses(styles.button, isHere && styles.followed)}
                        aria-current={isHere ? 'location' : undefined}
                        onClick={() => {
                          onFollow(problem);
                        }}
                      >
                        <span className={styles.place}>
                          <Text weight="semibold">{placeOf(problem)}</Text>
                          <Text size={200} className={styles.rule}>
                            {problem.rule}
                          </Text>
                        </span>
                        <Text className={styles.message}>{reasonOf(problem)}</Text>
                        {isHere && followed?.hiddenAt && (
                          <Text size={200} className={styles.hidden}>
                            {checkRunMessages.hidden(followed.hiddenAt)}
                          </Text>
                        )}
                      </button>
                      <RemedyLine problem={problem} remedies={remedies} />
                      <RuleNote rule={problem.rule} />
                      {isHere && followed?.shown && (
                        <ShownSheetNote sheet={followed.shown} onHideAgain={onHideAgain} />
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
      </div>
      {sorted.length > limit && (
        <Button
          onClick={() => {
            setLimit(limit + STEP);
          }}
        >
          {checkMessages.more(sorted.length - limit, Math.min(STEP, sorted.length - limit))}
        </Button>
      )}
    </>
  );
}
