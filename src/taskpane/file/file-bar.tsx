import { useEffect, useState } from 'react';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { FileTrouble } from '../../app/file-troubles';
import type { UseCases } from '../use-cases';
import { fileMessages as words } from './file-messages';

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: tokens.spacingHorizontalS },
});

/** Above every panel: what is done there would not last in the file that is open. */
export function FileBar({ useCases: { fileTroubles } }: { useCases: UseCases }) {
  const styles = useStyles();
  const [troubles, setTroubles] = useState<readonly FileTrouble[]>([]);
  useEffect(() => {
    // Only what is to be said: without an answer there is nothing to tell.
    void fileTroubles().then(setTroubles, () => undefined);
  }, [fileTroubles]);
  if (troubles.length === 0) return null;
  return (
    <div className={styles.bar}>
      <MessageBar intent="warning" layout="multiline" role="status">
        <MessageBarBody>
          {troubles.map((trouble) => (
            <div key={trouble}>{words.troubles[trouble]}</div>
          ))}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label={words.close}
              onClick={() => setTroubles([])}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
