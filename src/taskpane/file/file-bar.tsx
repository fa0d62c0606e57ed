import { useCallback, useEffect, useRef, useState } from 'react';
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
import { useAction } from '../action';
import type { ChangeCount } from '../changes';
import { useReadAgain } from '../read-again';
import type { UseCases } from '../use-cases';
import { fileMessages as words } from './file-messages';

const useStyles = makeStyles({
  bar: { flexShrink: 0, padding: tokens.spacingHorizontalS },
});

interface Props {
  readonly useCases: UseCases;
  readonly changes: ChangeCount;
}

/** Above every panel: what is done there would not last in the file that is open, or was not done whole. */
export function FileBar({ useCases: { fileTroubles }, changes }: Props) {
  const styles = useStyles();
  const [troubles, setTroubles] = useState<readonly FileTrouble[]>([]);
  const [readAt, setReadAt] = useState<number>();
  const read = useCallback(async () => {
    const count = changes.now();
    return { found: await fileTroubles(), count };
  }, [fileTroubles, changes]);
  const take = useCallback(({ found, count }: Awaited<ReturnType<typeof read>>) => {
    setTroubles(found);
    // Only this one may be over by something that is done in the pane.
    setReadAt(found.includes('unfinished') ? count : undefined);
  }, []);
  useEffect(() => {
    // Only what is to be said: without an answer there is nothing to tell.
    void read().then(take, () => undefined);
  }, [read, take]);
  const again = useCallback(() => read().then(take), [read, take]);
  useReadAgain(changes, readAt, again);
  const { busy } = useAction();
  const wasBusy = useRef(false);
  useEffect(() => {
    const isOver = wasBusy.current && busy === undefined;
    wasBusy.current = busy !== undefined;
    // Where nothing was left to be taken back no table has changed, and it is over all the same.
    if (isOver && readAt !== undefined) again().catch(() => undefined);
  }, [busy, readAt, again]);
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
              onClick={() => {
                setTroubles([]);
                setReadAt(undefined);
              }}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
