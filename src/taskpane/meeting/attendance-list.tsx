import { useId, useState } from 'react';
import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { newSeat, type Seat, seatsOf } from '../../app/meeting/attendance';
import { lists } from '../../register/lists';
import { headerOf } from '../../rules/report';
import { aside } from '../language-marks';
import { meetingMessages as words } from './meeting-messages';
import { RowField } from './row-field';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  seat: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  who: { flexGrow: 1, flexBasis: '120px', minWidth: 0, overflowWrap: 'anywhere' },
  title: { color: tokens.colorNeutralForeground3, display: 'block' },
  status: { width: '112px' },
  deputy: { flexBasis: '100%' },
  head: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  add: { display: 'flex', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0 } },
});

const statusHeader = headerOf('Attendance', 'attendance');

/** Who is there: rows as they stand, and those proposed from the members in office that day. */
export function AttendanceList({ meeting }: { meeting: Meeting }) {
  const { desk, drafts, put, type } = meeting;
  const styles = useStyles();
  if (!desk?.review) return null;
  const seats = seatsOf(desk, drafts);
  const missing = seats.filter(
    ({ isProposed, row }) => isProposed && !drafts.some(({ key }) => key === row.key),
  );
  const unmarked = seats.filter(({ status }) => status === '');
  return (
    <div>
      <div className={styles.actions}>
        {missing.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              for (const { row } of missing) put(row);
            }}
          >
            {words.addAll(missing.length)}
          </Button>
        )}
        {unmarked.length > 0 && (
          <Button
            size="small"
            onClick={() => {
              for (const { row } of unmarked) type(row, statusHeader, '出席');
            }}
          >
            {words.allPresent}
          </Button>
        )}
      </div>
      {(['委員', '列席'] as const).map((role) => (
        <section key={role} aria-label={words.roles[role]}>
          <h3 className={styles.head}>{words.roles[role]}</h3>
          <ul className={styles.list}>
            {seats
              .filter((seat) => seat.role === role)
              .map((seat) => (
                <SeatLine key={seat.row.key} meeting={meeting} seat={seat} />
              ))}
          </ul>
        </section>
      ))}
      <NewSeat meeting={meeting} seats={seats} />
    </div>
  );
}

function SeatLine({ meeting, seat }: { meeting: Meeting; seat: Seat }) {
  const styles = useStyles();
  const { name, title, row, status, isProposed, deputy } = seat;
  const isAdded = meeting.drafts.some(({ key }) => key === row.key);
  const typed = row.cells[statusHeader];
  const now =
    row.added === undefined ? meeting.desk?.rows.cell(row.table, row.key, statusHeader) : '';
  const isClash = typed !== undefined && typed.before !== now && typed.text !== now;
  return (
    <li className={styles.seat}>
      <span className={styles.who}>
        {name}
        <Text size={200} className={styles.title}>
          {isProposed && !isAdded ? aside(title, words.proposed) : title}
        </Text>
      </span>
      {isClash ? (
        <RowField meeting={meeting} row={row} header={statusHeader} label={words.statusOf(name)} />
      ) : (
        <Select
          className={styles.status}
          aria-label={words.statusOf(name)}
          value={status}
          onChange={(_, { value }) => {
            if (value === '' && row.added !== undefined) meeting.drop(row);
            else meeting.type(row, statusHeader, value);
          }}
        >
          <option value="">{words.unset}</option>
          {lists.Attendance.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      )}
      {status === '代理' && (
        <div className={styles.deputy}>
          <RowField
            meeting={meeting}
            row={row}
            header={headerOf('Attendance', 'deputy')}
            label={words.deputyOf(name)}
            first={deputy}
          />
        </div>
      )}
    </li>
  );
}

function NewSeat({ meeting, seats }: { meeting: Meeting; seats: readonly Seat[] }) {
  const styles = useStyles();
  const list = useId();
  const [name, setName] = useState('');
  const plain = name.trim();
  const add = () => {
    const reviewId = meeting.desk?.review?.reviewId;
    if (!reviewId || plain === '' || seats.some((seat) => seat.name === plain)) return;
    meeting.put(newSeat(reviewId, plain, '列席'));
    setName('');
  };
  return (
    <div className={styles.add}>
      <Field label={words.addSeatName} className={styles.name}>
        <Input
          value={name}
          list={list}
          onChange={(_, { value }) => {
            setName(value);
          }}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === 'Enter' && !nativeEvent.isComposing) add();
          }}
        />
      </Field>
      <datalist id={list}>
        {namesOf(meeting).map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <Button disabledFocusable={plain === ''} onClick={add}>
        {words.addSeat}
      </Button>
    </div>
  );
}

/** People in office on the meeting's day. */
function namesOf({ desk }: Meeting): readonly string[] {
  if (!desk?.review) return [];
  const day = desk.review.date ?? desk.facts.today;
  return [...new Set(desk.facts.people.current(day).flatMap(({ name }) => name ?? []))];
}
