import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled, DismissCircle24Filled } from '@fluentui/react-icons';
import type { CheckReport } from '../../app/check-workbook';
import { checkMessages } from './check-messages';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid',
  },
  ready: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    borderTopColor: tokens.colorPaletteGreenBorder1,
    borderRightColor: tokens.colorPaletteGreenBorder1,
    borderBottomColor: tokens.colorPaletteGreenBorder1,
    borderLeftColor: tokens.colorPaletteGreenBorder1,
    color: tokens.colorPaletteGreenForeground1,
  },
  notReady: {
    backgroundColor: tokens.colorPaletteRedBackground1,
    borderTopColor: tokens.colorPaletteRedBorder1,
    borderRightColor: tokens.colorPaletteRedBorder1,
    borderBottomColor: tokens.colorPaletteRedBorder1,
    borderLeftColor: tokens.colorPaletteRedBorder1,
    color: tokens.colorPaletteRedForeground1,
  },
  words: { display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground1 },
  title: { margin: 0 },
  icon: { flexShrink: 0 },
});

/** 「可開會」 or not, and what that means. */
export function Verdict({ report }: { report: CheckReport }) {
  const styles = useStyles();
  const { ready, counts, problems } = report;
  const Icon = ready ? CheckmarkCircle24Filled : DismissCircle24Filled;
  const clean = problems.length === 0;
  const note = ready
    ? clean
      ? checkMessages.clean
      : checkMessages.readyNote
    : checkMessages.notReadyNote(counts.E);
  return (
    <div className={mergeClasses(styles.box, ready ? styles.ready : styles.notReady)}>
      <Icon className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {ready ? checkMessages.ready : checkMessages.notReady}
        </Text>
        <Text size={200}>{note}</Text>
      </div>
    </div>
  );
}
