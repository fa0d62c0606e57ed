import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Overview } from '../../app/overview/overview';
import { shownDay } from './shown-day';
import { overviewMessages as words } from './overview-messages';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyle: 'none',
  },
  stop: {
    position: 'relative',
    // A day is as wide as that: at twice the size the line goes on below.
    flex: '1 1 56px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '::before': {
      content: '""',
      position: 'absolute',
      top: '-6px',
      left: 'calc(50% - 5px)',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      backgroundColor: tokens.colorCompoundBrandBackground,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
  },
  day: { whiteSpace: 'nowrap' },
  today: {
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      backgroundColor: tokens.colorPaletteMarigoldBorderActive,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
});

/** How long it is to the meeting, and the days around it on one line. */
export function MeetingHead({ overview: { meeting, line } }: { overview: Overview }) {
  const styles = useStyles();
  const left = meeting?.daysLeft;
  const title = !meeting
    ? words.noMeeting
    : left === null || left === undefined
      ? words.noDate
      : words.daysLeft(left);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {meeting && (
          <span className={styles.quiet}>
            {[meeting.reviewId, meeting.place].filter((text) => text !== '').join(' · ')}
          </span>
        )}
      </div>
      <ol className={styles.line} aria-label={words.line}>
        {line.map(({ kind, day }) => (
          <li key={kind} className={mergeClasses(styles.stop, kind === 'today' && styles.today)}>
            {words.milestone[kind]}
            <br />
            <span className={styles.day}>{shownDay(day)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
