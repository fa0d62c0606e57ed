import { makeStyles, tokens } from '@fluentui/react-components';
import { ruleEntry } from '../../rules/reference';
import { noteOf } from '../in-words';
import { ruleTitle } from '../rule-title';
import { checkMessages } from './check-messages';
import { asWords } from '../learnt';

const useStyles = makeStyles({
  note: {
    // In line with the problem, which has an edge of three pixels.
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} calc(3px + ${tokens.spacingHorizontalS})`,
  },
  summary: {
    width: 'fit-content',
    cursor: 'pointer',
    color: tokens.colorBrandForeground1,
    fontSize: tokens.fontSizeBase200,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Why the rule matters, how it is mended and where it stands. */
export function RuleNote({ rule }: { rule: string }) {
  const styles = useStyles();
  const entry = ruleEntry(rule);
  if (!entry) return null;
  const { why, mend } = noteOf(entry);
  return (
    <details className={styles.note}>
      <summary tabIndex={0} className={styles.summary}>
        {checkMessages.why}
      </summary>
      <p className={styles.words}>{`${rule} ${ruleTitle(entry)}`}</p>
      <p className={styles.words}>{why}</p>
      <p className={styles.words}>{`${checkMessages.mend}${mend}`}</p>
      <p className={styles.words}>{`${checkMessages.authority}${asWords(entry.authority)}`}</p>
    </details>
  );
}
