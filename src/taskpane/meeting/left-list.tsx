import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { draftOf } from '../../app/row/draft';
import type { Blocked } from '../../app/row/plan-rows';
import { clauses, labelled } from '../language-marks';
import { meetingMessages as words } from './meeting-messages';
import { asWords } from '../learnt';
import type { Meeting } from './use-meeting';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.2em', display: 'flex', flexDirection: 'column' },
  line: { padding: `${tokens.spacingVerticalXXS} 0`, overflowWrap: 'anywhere' },
});

/** What was not saved and why; what was typed is still there. */
export function LeftList(props: { meeting: Meeting; blocked: readonly Blocked[] }) {
  const { meeting, blocked } = props;
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {words.left}
        <ul className={styles.list} aria-label={words.left}>
          {blocked.map(({ table, key, unit, column, text, code }) => (
            <li key={`${table} ${key} ${column}`} className={styles.line}>
              {asWords(text)} {code === 'noRow' && words.typed(typedOf(meeting, table, key))}
              {code === 'noRow' ? (
                <Button size="small" onClick={() => meeting.drop({ table, key })}>
                  {words.discard}
                </Button>
              ) : (
                <Button size="small" onClick={() => meeting.jump(unit)}>
                  {words.goBack}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function typedOf({ drafts }: Meeting, table: Blocked['table'], key: string): string {
  const cells = draftOf(drafts, table, key)?.cells ?? {};
  return clauses(Object.entries(cells).map(([header, { text }]) => labelled(header, text)));
}
