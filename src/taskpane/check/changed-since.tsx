import { useEffect, useRef } from 'react';
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { checkMessages } from './check-messages';
import { checkRunMessages } from './check-run-messages';
import type { Compared } from './compared';
import { placeOf, reasonOf } from './problem-text';
import type { Check } from './use-check';

/** Of what was mended nobody reads more. */
const AT_MOST = 100;

const useStyles = makeStyles({
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: '1.2em',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** A check that was asked for is told together with what has changed: one sentence would cut the other short. */
export function useToldChange(check: Check, changed: Compared | undefined): void {
  const { since, report, isUpdated, say } = check;
  const told = useRef(since);
  useEffect(() => {
    if (told.current === since || !report || !changed) return;
    told.current = since;
    if (isUpdated) return;
    const { E, W, I } = report.counts;
    const words = checkMessages.since(changed.mended.length, changed.added.size);
    say(`${checkRunMessages.announce(E, W, I)} ${words}`);
  }, [since, report, isUpdated, changed, say]);
}

/** What was mended since the check before, and how many are new: those are marked in the list. */
export function ChangedSince({ changed }: { changed: Compared }) {
  const styles = useStyles();
  const { mended, added } = changed;
  return (
    <div>
      <Text>{checkMessages.since(mended.length, added.size)}</Text>
      {mended.length > 0 && (
        <details>
          <summary tabIndex={0} className={styles.summary}>
            {checkMessages.mendedList(mended.length)}
          </summary>
          <ul className={styles.list}>
            {mended.slice(0, AT_MOST).map((problem, index) => (
              <li key={index}>{`${placeOf(problem)}：${reasonOf(problem)}`}</li>
            ))}
          </ul>
          {mended.length > AT_MOST && (
            <Text size={200}>{checkMessages.mendedFirst(AT_MOST, mended.length)}</Text>
          )}
        </details>
      )}
    </div>
  );
}
