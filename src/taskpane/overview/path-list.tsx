import { makeStyles, tokens } from '@fluentui/react-components';
import type { PathStep } from '../../app/overview/path';
import { labelled } from '../language-marks';
import { overviewMessages as words } from './overview-messages';

const NAMES = ['office', 'members', 'duties', 'audits', 'indicators', 'meeting'] as const;

const useStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyle: 'none', counterReset: 'step' },
  step: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  mark: { flexShrink: 0, width: '16px', color: tokens.colorPaletteGreenForeground1 },
  text: { flexGrow: 1, minWidth: 0 },
  note: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  link: {
    flexShrink: 0,
    alignSelf: 'flex-start',
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
});

/** From an empty workbook to a meeting; `path` is undefined where there are no tables yet. */
export function PathList(props: {
  path: readonly PathStep[] | undefined;
  onGoToSheet: (sheet: string) => void;
}) {
  const { path, onGoToSheet } = props;
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.title}>{words.path}</h2>
      <ol className={styles.list} aria-label={words.path}>
        {NAMES.map((name, at) => {
          const step = path?.find((each) => each.name === name);
          const isDone = step?.isDone === true;
          return (
            <li key={name} className={styles.step}>
              <span
                className={styles.mark}
                role="img"
                aria-label={isDone ? words.done : words.todo}
              >
                {isDone ? '✓' : '○'}
              </span>
              <span className={styles.text}>
                {`${at + 1} ${words.step[name]}`}
                <span className={styles.note}>{words.stepNote[name]}</span>
              </span>
              {step && (
                <button
                  type="button"
                  className={styles.link}
                  aria-label={labelled(words.verb.go, words.step[name])}
                  onClick={() => {
                    onGoToSheet(step.sheet);
                  }}
                >
                  {words.verb.go}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
