import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { OverviewNumber } from '../../app/overview/numbers';
import { overviewMessages as words } from './overview-messages';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  cell: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: `${tokens.spacingVerticalXS} 2px`,
    textAlign: 'center',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: {
    display: 'block',
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  unknown: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  waits: { color: tokens.colorPaletteRedForeground1 },
  trend: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
});

/** The four numbers, each with its change. */
export function NumberRow({ numbers }: { numbers: readonly OverviewNumber[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.row} aria-label={words.numbers}>
      {numbers.map(({ name, now, before, reason }) => (
        <div key={name} className={styles.cell} title={reason || undefined}>
          {now !== null && before !== null && (
            <dd className={styles.trend}>{words.trend(now - before)}</dd>
          )}
          {now === null && <dd className={styles.trend}>{reason}</dd>}
          <dt>{words.number[name]}</dt>
          <dd
            className={mergeClasses(
              styles.value,
              now === null && styles.unknown,
              now !== null && now > 0 && styles.waits,
            )}
          >
            {now ?? words.unknown}
          </dd>
        </div>
      ))}
    </dl>
  );
}
