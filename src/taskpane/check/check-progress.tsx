import { useEffect, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CheckProgress } from '../../app/standing';
import type { UseCases } from '../use-cases';
import { checkProgressMessages as words } from './check-progress-messages';

/** What is over sooner is not told of. */
const LONG_MS = 600;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: { flexGrow: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
});

/** How far a check has come that takes long, whoever asked for it, and the way to end it. */
export function CheckProgressLine({ useCases }: { useCases: UseCases }) {
  const styles = useStyles();
  const { watchCheck, cancelCheck } = useCases;
  const progress = useLong(watchCheck);
  if (!progress) return null;
  const { stage, done, all } = progress;
  return (
    <div role="group" aria-label={words.label} className={styles.line}>
      <span className={styles.words}>{words.stages[stage](done, all)}</span>
      <Button size="small" onClick={() => void cancelCheck()}>
        {words.cancel}
      </Button>
    </div>
  );
}

/** Undefined until it has gone on for long, and once it is over. */
function useLong(watch: UseCases['watchCheck']): CheckProgress | undefined {
  const [shown, setShown] = useState<CheckProgress>();
  useEffect(() => {
    let last: CheckProgress | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isLong = false;
    const hear = (progress: CheckProgress | undefined) => {
      last = progress;
      if (!progress) {
        clearTimeout(timer);
        timer = undefined;
        isLong = false;
        setShown(undefined);
      } else if (isLong) {
        setShown(progress);
      } else {
        timer ??= setTimeout(() => {
          isLong = true;
          setShown(last);
        }, LONG_MS);
      }
    };
    // Without the code of the use cases there is nothing to tell of.
    const leaving = watch(hear).catch(() => undefined);
    return () => {
      clearTimeout(timer);
      void leaving.then((leave) => leave?.());
    };
  }, [watch]);
  return shown;
}
