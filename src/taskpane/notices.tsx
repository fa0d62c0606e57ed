import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { asWords } from './learnt';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '1.2em' },
});

/** What is worth knowing of work that was done, a sentence each; nothing where there is none. */
export function Notices({ notices, label }: { notices: readonly string[]; label: string }) {
  const styles = useStyles();
  if (notices.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {notices.length === 1 ? (
          asWords(notices[0] ?? '')
        ) : (
          <ul className={styles.list} aria-label={label}>
            {notices.map((notice) => (
              <li key={notice}>{asWords(notice)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
