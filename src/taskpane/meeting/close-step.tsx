import { useMemo } from 'react';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { closingProblems, goals } from '../../app/meeting/closing-checks';
import { draftOf } from '../../app/row/draft';
import { reviewRow } from '../../app/meeting/draft-rows';
import { openResolutions } from '../../app/meeting/open-resolutions';
import { isHeld } from '../../facts/reviews-in-order';
import { headerOf } from '../../rules/report';
import { aside } from '../language-marks';
import { Fold } from './fold';
import { foldId } from './meet-step';
import { meetingMessages as words } from './meeting-messages';
import { ResolutionForm } from './resolution-form';
import { RowField } from './row-field';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    minWidth: 0,
  },
  problems: { listStyle: 'none', margin: 0, padding: 0 },
  problem: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  head: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
  },
});

/** 會後: whether it is held and approved, what it still lacks, and what is tracked of all meetings. */
export function CloseStep({ meeting }: { meeting: Meeting }) {
  const styles = useStyles();
  const { desk, drafts, current, open } = meeting;
  const problems = useMemo(() => (desk ? closingProblems(desk) : []), [desk]);
  const review = desk?.review;
  if (!review) return null;
  const row = draftOf(drafts, 'Reviews', review.key) ?? reviewRow(review);
  const tracked = openResolutions(desk);
  const late = tracked.filter((each) => each.late > 0).length;
  const toggle = (key: string) => () => {
    open(current === key ? '' : key);
  };
  const isDone = review.status === '已核定' && review.approvedDate !== null;
  return (
    <div className={styles.list}>
      <Fold
        id={foldId(goals.status)}
        title={words.status}
        open={isDone ? '' : (review.status ?? words.unset)}
        done={review.status ?? ''}
        isOpen={current === goals.status}
        onToggle={toggle(goals.status)}
      >
        <div className={styles.form}>
          <RowField meeting={meeting} row={row} header={headerOf('Reviews', 'status')} />
          <RowField meeting={meeting} row={row} header={headerOf('Reviews', 'approvedDate')} />
        </div>
      </Fold>
      <Fold
        id={foldId('checks')}
        title={words.checks}
        open={problems.length > 0 ? words.checksLeft(problems.length) : ''}
        done={words.complete}
        isOpen={current === 'checks'}
        onToggle={toggle('checks')}
      >
        <div className={styles.form}>
          {!isHeld(review) && <Text size={200}>{words.checksAsIf}</Text>}
          {problems.length === 0 && <Text>{words.checksNone}</Text>}
          <ul className={styles.problems} aria-label={words.checks}>
            {problems.map(({ problem, step, goal, more }) => {
              const { rule, table, key, row: at, column, message } = problem;
              return (
                <li key={`${rule} ${table} ${key} ${column}`} className={styles.problem}>
                  {`${rule} ${message}${more > 0 ? words.moreOf(more) : ''}`}
                  <div className={styles.actions}>
                    <Button
                      size="small"
                      aria-label={words.mendOf(`${rule} ${key}`)}
                      onClick={() => meeting.jump(goal, step)}
                    >
                      {words.goBack}
                    </Button>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={words.toCellOf(`${rule} ${key}`)}
                      onClick={() => meeting.goTo({ table, key, row: at, column })}
                    >
                      {words.toCell}
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </div>
      </Fold>
      <h2 className={styles.head}>
        {aside(words.openResolutions, words.openCount(tracked.length, late))}
      </h2>
      {tracked.length === 0 && <Text>{words.noneOpen}</Text>}
      {tracked.map((each) => (
        <Fold
          key={each.row.key}
          id={foldId(each.row.key)}
          title={`${each.row.resolutionId ?? ''} ${each.row.resolution ?? ''}`}
          open={each.late > 0 ? words.late(each.late) : (each.row.state ?? words.unset)}
          done=""
          isOpen={current === each.row.key}
          onToggle={toggle(each.row.key)}
        >
          <ResolutionForm meeting={meeting} resolution={each} />
        </Fold>
      ))}
    </div>
  );
}
