import {
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { rowMessages as words } from './row-messages';
import { titleOf } from './row-names';
import type { RowHand } from './use-row';

const useStyles = makeStyles({ list: { margin: 0, paddingLeft: '1.2em' } });

/** Other rows into which something is typed: it stays until it is saved or dropped. */
export function UnsavedRows({ hand }: { hand: RowHand }) {
  const styles = useStyles();
  const others = hand.drafts.filter(
    (row) => row !== hand.draft && Object.keys(row.cells).length > 0,
  );
  if (others.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.unsaved}</MessageBarTitle>
        <ul className={styles.list}>
          {others.map((row) => (
            <li key={`${row.table} ${row.key}`}>
              <Link as="button" onClick={() => hand.openDraft(row)}>
                {words.unsavedRow(
                  `${titleOf(row.table)} ${row.key}`,
                  Object.keys(row.cells).length,
                )}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
