import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { labelled } from '../language-marks';
import { adoptMessages as words } from './adopt-messages';

/** As many fields as are drawn at once: a list may ask as many questions as it has cells. */
const STEP = 30;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** The first of many questions, and more of them on request; the keyboard goes on with the first new one. */
export function SomeFirst<T>(props: {
  items: readonly T[];
  about: string;
  children: (item: T, index: number) => ReactNode;
}) {
  const { items, about, children } = props;
  const styles = useStyles();
  const [most, setMost] = useState(STEP);
  const list = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number>(undefined);
  useEffect(() => {
    if (firstNew.current === undefined) return;
    const fields = list.current?.querySelectorAll<HTMLElement>('input, select');
    fields?.[firstNew.current]?.focus();
    firstNew.current = undefined;
  }, [most]);
  if (items.length === 0) return null;
  const left = items.length - most;
  const next = words.showMore(left, Math.min(left, STEP));
  return (
    <div className={styles.list} ref={list}>
      {items.slice(0, most).map(children)}
      {left > 0 && (
        <div>
          <Button
            aria-label={labelled(about, next)}
            onClick={() => {
              firstNew.current = most;
              setMost(most + STEP);
            }}
          >
            {next}
          </Button>
        </div>
      )}
    </div>
  );
}
