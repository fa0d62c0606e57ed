import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DraftRow } from '../../app/row/draft';
import { headerOf } from '../../rules/report';
import { meetingMessages as words } from './meeting-messages';
import { RowField } from './row-field';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  work: {
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
});

/** Work that a decision assigns: who, with whom and by when. */
export function WorkForm(props: {
  meeting: Meeting;
  row: DraftRow;
  /** Its own words, where they are not those of the decision. */
  hasOwnWords: boolean;
  /** Whether it may be done without. */
  isSpare: boolean;
}) {
  const { meeting, row, hasOwnWords, isSpare } = props;
  const styles = useStyles();
  const name = row.added === undefined ? words.tracked(row.key) : words.newTracked;
  const header = (column: string) => headerOf('Resolutions', column);
  return (
    <div role="group" aria-label={name} className={styles.work}>
      <div className={styles.head}>
        <Text weight="semibold">{name}</Text>
        {isSpare && (
          <Button size="small" appearance="subtle" onClick={() => meeting.drop(row)}>
            {words.removeDraft}
          </Button>
        )}
      </div>
      {hasOwnWords && <RowField meeting={meeting} row={row} header={header('resolution')} />}
      <RowField meeting={meeting} row={row} header={header('lead')} />
      <RowField meeting={meeting} row={row} header={header('support')} />
      <RowField meeting={meeting} row={row} header={header('dueDate')} hint={words.dateHint} />
    </div>
  );
}
