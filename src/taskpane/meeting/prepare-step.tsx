import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { seatsOf } from '../../app/meeting/attendance';
import { type WalkPart, walkOf } from '../../app/meeting/agenda-walk';
import { goals } from '../../app/meeting/closing-checks';
import { draftOf } from '../../app/row/draft';
import { agendaDrafts, reviewRow } from '../../app/meeting/draft-rows';
import { procedureItems } from '../../facts/agenda-parts';
import { missingItems } from '../../facts/agenda-rows';
import { isHeld } from '../../facts/reviews-in-order';
import { headerOf } from '../../rules/report';
import { listed } from '../language-marks';
import { AttendanceList } from './attendance-list';
import { Fold } from './fold';
import { foldId } from './meet-step';
import { meetingMessages as words } from './meeting-messages';
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
  items: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
  },
});

const factColumns = [
  'name',
  'date',
  'time',
  'place',
  'chair',
  'chairDeputyReason',
  'minutesBy',
  'periodStart',
  'periodEnd',
] as const;

/** 起 follows from the previous review, and a deputy's reason is asked only of a deputy. */
const asked = factColumns.filter((each) => each !== 'periodStart' && each !== 'chairDeputyReason');

/** 準備: what the meeting is, who comes, and what it will speak of. */
export function PrepareStep({ meeting }: { meeting: Meeting }) {
  const styles = useStyles();
  const { desk, drafts, current, open } = meeting;
  const review = desk?.review;
  if (!review) return null;
  const blank = asked.filter((column) => review[column] === null && !review.unread.has(column));
  const seats = seatsOf(desk, drafts);
  const away = seats.filter(({ isProposed }) => isProposed).length;
  const unmarked = seats.filter(({ status }) => status === '').length;
  const missing = missingItems(desk.facts.itemsOf(review.reviewId), procedureItems);
  const unwritten = walkOf(desk).filter(({ state }) => state?.status === 'missing');
  const toggle = (key: string) => () => {
    open(current === key ? '' : key);
  };
  return (
    <div className={styles.list}>
      <Fold
        id={foldId(goals.facts)}
        title={words.facts0}
        open={blank.length > 0 ? words.missingFacts(blank.length) : ''}
        done={words.complete}
        isOpen={current === goals.facts}
        onToggle={toggle(goals.facts)}
      >
        <div className={styles.form}>
          {[...blank, ...factColumns.filter((each) => !blank.some((one) => one === each))].map(
            (column) => (
              <RowField
                key={column}
                meeting={meeting}
                row={draftOf(drafts, 'Reviews', review.key) ?? reviewRow(review)}
                header={headerOf('Reviews', column)}
              />
            ),
          )}
        </div>
      </Fold>
      <Fold
        id={foldId(goals.attendance)}
        title={words.attendance}
        open={
          away > 0
            ? words.unseated(away)
            : unmarked > 0 && desk.step !== 'prepare'
              ? words.unmarked(unmarked)
              : ''
        }
        done={words.seated(seats.length)}
        isOpen={current === goals.attendance}
        onToggle={toggle(goals.attendance)}
      >
        <AttendanceList meeting={meeting} />
      </Fold>
      <Fold
        id={foldId(goals.agenda)}
        title={words.agendaRows}
        open={
          missing.length > 0
            ? words.missingFacts(missing.length)
            : unwritten.length > 0
              ? words.unwritten(unwritten.length)
              : ''
        }
        done={words.complete}
        isOpen={current === goals.agenda}
        onToggle={toggle(goals.agenda)}
      >
        <AgendaRows meeting={meeting} missing={missing} unwritten={unwritten} />
      </Fold>
    </div>
  );
}

function AgendaRows(props: {
  meeting: Meeting;
  missing: ReturnType<typeof missingItems>;
  unwritten: readonly WalkPart[];
}) {
  const { meeting, missing, unwritten } = props;
  const { desk, drafts, put } = meeting;
  const styles = useStyles();
  const review = desk?.review;
  if (!review) return null;
  const blankItems = unwritten.filter(({ items }) => items.length > 0);
  const rows = agendaDrafts(review.reviewId ?? '', missing, desk.facts.rows);
  const isAdded = rows.every(({ key }) => drafts.some((row) => row.key === key));
  return (
    <div className={styles.form}>
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.missingItems(listed(missing))}
            {isHeld(review) && words.heldItems}
          </MessageBarBody>
        </MessageBar>
      )}
      {missing.length > 0 && !isHeld(review) && !isAdded && (
        <div>
          <Button
            onClick={() => {
              for (const row of rows) put(row);
            }}
          >
            {words.addItems(missing.length)}
          </Button>
        </div>
      )}
      {blankItems.length > 0 && (
        <ul className={styles.items}>
          {blankItems.map(({ no, title, items }) => (
            <li key={no} className={styles.item}>
              <span>{words.unwrittenItem(no, title)}</span>
              <Button
                size="small"
                aria-label={words.mendOf(`${no} ${title}`)}
                onClick={() => meeting.jump(items[0]?.item.key ?? '')}
              >
                {words.goBack}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {missing.length + blankItems.length === 0 && <Text>{words.itemsComplete}</Text>}
    </div>
  );
}
