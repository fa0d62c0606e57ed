import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { draftOf } from '../../app/row/draft';
import { workRow } from '../../app/meeting/draft-rows';
import type { OpenResolution } from '../../app/meeting/open-resolutions';
import { rocShort } from '../../register/day';
import { headerOf } from '../../rules/report';
import { clauses, labelled, listed } from '../language-marks';
import { meetingMessages as words } from './meeting-messages';
import { RowField } from './row-field';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  day: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0 },
  // Level with the field beside it, below its label.
  today: { marginTop: '24px', flexShrink: 0, minWidth: 'auto' },
});

const h = (column: string) => headerOf('Resolutions', column);

/** How far a decision is; to release it asks for what shows that it is done. */
export function ResolutionForm(props: { meeting: Meeting; resolution: OpenResolution }) {
  const { meeting, resolution } = props;
  const { row: seen, late } = resolution;
  const { drafts, desk } = meeting;
  const styles = useStyles();
  const row = draftOf(drafts, 'Resolutions', seen.key) ?? workRow(seen.key, seen.key);
  const state = row.cells[h('state')]?.text ?? seen.state ?? '';
  const isLate = late > 0 || seen.lateReason !== null || seen.extendedTo !== null;
  const field = (column: string) => <RowField meeting={meeting} row={row} header={h(column)} />;
  const day = (column: string) => (
    <div className={styles.day}>
      <div className={styles.grow}>{field(column)}</div>
      <Button
        className={styles.today}
        aria-label={`${h(column)}${words.today}`}
        onClick={() => {
          if (desk) meeting.type(row, h(column), rocShort(desk.facts.today));
        }}
      >
        {words.today}
      </Button>
    </div>
  );
  return (
    <div className={styles.form}>
      <Text>{seen.resolution}</Text>
      <Text size={200}>
        {clauses(
          [
            labelled(h('lead'), listed(seen.lead)),
            seen.support.length > 0 ? labelled(h('support'), listed(seen.support)) : '',
            seen.dueDate === null ? words.noDue : words.due(rocShort(seen.dueDate)),
            late > 0 ? words.late(late) : '',
          ].filter((text) => text !== ''),
        )}
      </Text>
      {field('progress')}
      {day('updatedDate')}
      {isLate && field('lateReason')}
      {isLate && field('extendedTo')}
      {field('state')}
      {state === '解除列管' && (
        <>
          <Text size={200}>{words.releaseNote}</Text>
          {field('releaseBasis')}
          {field('evidence')}
          {day('releasedDate')}
        </>
      )}
    </div>
  );
}
