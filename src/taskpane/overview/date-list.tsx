import { useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { DateAhead } from '../../app/overview/dates-ahead';
import type { Day } from '../../register/day';
import type { Problem } from '../../rules/problem';
import { listed } from '../language-marks';
import { overviewMessages as words } from './overview-messages';
import { shownDay } from './shown-day';

const FIRST = 5;
/** Keys that are told of one day; the rest are counted. */
const KEYS = 3;

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  day: { flexShrink: 0, minWidth: '64px', fontVariantNumeric: 'tabular-nums' },
  link: {
    minWidth: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Limits, extensions and terms that end, the next first. */
export function DateList(props: {
  dates: readonly DateAhead[];
  today: Day;
  onGo: (place: Problem) => Promise<unknown>;
}) {
  const { dates, onGo } = props;
  const styles = useStyles();
  const [shown, setShown] = useState(FIRST);
  const left = dates.length - shown;
  return (
    <section aria-label={words.dates}>
      <h2 className={styles.title}>{words.dates}</h2>
      {dates.length === 0 && <p className={styles.line}>{words.noDates}</p>}
      <ul className={styles.list}>
        {dates.slice(0, shown).map((each) => (
          <li key={`${each.day} ${each.kind} ${each.table}`} className={styles.line}>
            <span className={styles.day}>{shownDay(each.day)}</span>
            <button type="button" className={styles.link} onClick={() => void onGo(placeOf(each))}>
              {`${words.date[each.kind]} ${keysOf(each.keys)}`}
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            setShown(dates.length);
          }}
        >
          {words.more(left)}
        </button>
      )}
    </section>
  );
}

function keysOf(keys: readonly string[]): string {
  const told = listed(keys.slice(0, KEYS));
  return keys.length > KEYS ? `${told}${words.times(keys.length)}` : told;
}

/** Where the first of its rows stands, as a problem names its cell. */
function placeOf({ table, keys, column, row }: DateAhead): Problem {
  return {
    ...{ rule: '', severity: 'I', table, key: keys[0] ?? '', row, column, value: null },
    ...{ message: '', said: { text: '', form: '', values: [] } },
  };
}
