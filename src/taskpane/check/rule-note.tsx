import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ruleEntry } from '../../rules/reference';
import { messages } from '../messages';

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
  words: { margin: `${tokens.spacingVerticalXS} 0 0`, overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground3 },
});

/** Why the rule matters, how it is mended and where it stands; nothing of a rule that says none of it. */
export function RuleNote({ rule }: { rule: string }) {
  const styles = useStyles();
  const entry = ruleEntry(rule);
  if (!entry || entry.why === '') return null;
  const lines = [
    [messages.check.why, entry.why],
    [messages.check.mend, entry.mend],
    [messages.check.authority, entry.authority],
  ] as const;
  return (
    <details className={styles.note}>
      <summary className={styles.summary}>{messages.check.why}</summary>
      {lines.map(([label, text]) => (
        <p key={label} className={styles.words}>
          {label !== messages.check.why && (
            <Text size={200} className={styles.label}>
              {label}
            </Text>
          )}
          <Text size={200}>{text}</Text>
        </p>
      ))}
    </details>
  );
}
