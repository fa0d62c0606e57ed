import { useState } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { OVERVIEW_PARTS, type OverviewLine, type OverviewPart } from '../../app/overview/parts';
import type { Problem } from '../../rules/problem';
import { labelled } from '../language-marks';
import { firstSentence } from './first-sentence';
import { overviewMessages as words } from './overview-messages';

/** Of each part so many are shown at first; the rest when it is asked for. */
const FIRST = 4;
const MORE = 20;

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  part: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { flexShrink: 0, color: tokens.colorPaletteMarigoldForeground2 },
  error: { color: tokens.colorPaletteRedForeground1 },
  main: {
    flexGrow: 1,
    minWidth: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  verb: {
    flexShrink: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    '@media (forced-colors: active)': { textDecorationLine: 'underline' },
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  supplier: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  ready: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200 },
});

interface Acts {
  /** Selects the cell. */
  readonly onGo: (problem: Problem) => void;
  /** Selects it and opens its row. */
  readonly onFill: (problem: Problem) => void;
}

/** What is missing, by part of the agenda; what is ready in one line. */
export function LineList(
  props: Acts & { lines: readonly OverviewLine[]; ready: readonly OverviewPart[] },
) {
  const { lines, ready, ...acts } = props;
  const styles = useStyles();
  return (
    <section aria-label={words.lacking(lines.length)}>
      <h2 className={styles.title}>{words.lacking(lines.length)}</h2>
      {lines.length === 0 && <p className={styles.ready}>{words.nothingLacking}</p>}
      {OVERVIEW_PARTS.map((part) => {
        const own = lines.filter((line) => line.part === part);
        return own.length > 0 && <PartLines key={part} part={part} lines={own} {...acts} />;
      })}
      {ready.length > 0 && (
        <p className={styles.ready}>✓ {words.ready(ready.map((part) => words.part[part]))}</p>
      )}
    </section>
  );
}

function PartLines(props: Acts & { part: OverviewPart; lines: readonly OverviewLine[] }) {
  const { part, lines, onGo, onFill } = props;
  const styles = useStyles();
  const [shown, setShown] = useState(FIRST);
  const left = lines.length - shown;
  return (
    <>
      <h3 className={styles.part}>{words.partOf(words.part[part], lines.length)}</h3>
      <ul className={styles.list} aria-label={words.part[part]}>
        {lines.slice(0, shown).map((line) => {
          const { problem, count, supplier, verb } = line;
          const isError = problem.severity === 'E';
          return (
            <li key={`${problem.rule} ${problem.key} ${problem.row}`} className={styles.line}>
              <span
                className={mergeClasses(styles.mark, isError && styles.error)}
                role="img"
                aria-label={words.severity[problem.severity]}
              >
                {isError ? '●' : '▲'}
              </span>
              <button
                type="button"
                className={styles.main}
                title={problem.message}
                onClick={() => {
                  onGo(problem);
                }}
              >
                {firstSentence(problem.message)}
                {count > 1 && words.times(count)}
                <span className={styles.supplier}>{supplier}</span>
              </button>
              <button
                type="button"
                className={styles.verb}
                aria-label={`${words.verb[verb]} ${problem.key || firstSentence(problem.message)}`}
                onClick={() => {
                  if (verb === 'go') onGo(problem);
                  else onFill(problem);
                }}
              >
                {words.verb[verb]}
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className={styles.verb}
          aria-label={labelled(words.part[part], words.more(Math.min(left, MORE)))}
          onClick={() => {
            setShown(shown + MORE);
          }}
        >
          {words.more(Math.min(left, MORE))}
        </button>
      )}
    </>
  );
}
