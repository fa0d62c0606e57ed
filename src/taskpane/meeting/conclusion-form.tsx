import { makeStyles, tokens } from '@fluentui/react-components';
import { conclusionColumns } from '../../app/meeting/agenda-walk';
import { goals } from '../../app/meeting/closing-checks';
import { reviewRow } from '../../app/meeting/draft-rows';
import { headerOf } from '../../rules/report';
import { meetingMessages as words } from './meeting-messages';
import { OfferLines } from './offers';
import { RowField } from './row-field';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    minWidth: 0,
  },
});

const hints: Readonly<Record<string, string>> = words.conclusionHints;

/** 審查結論: what the meeting says of the system as a whole. */
export function ConclusionForm({ meeting }: { meeting: Meeting }) {
  const styles = useStyles();
  const review = meeting.desk?.review;
  if (!review) return null;
  return (
    <div className={styles.form}>
      <OfferLines meeting={meeting} goal={goals.conclusion} />
      {conclusionColumns.map((column) => (
        <RowField
          key={column}
          meeting={meeting}
          row={reviewRow(review)}
          header={headerOf('Reviews', column)}
          hint={hints[column]}
        />
      ))}
    </div>
  );
}
