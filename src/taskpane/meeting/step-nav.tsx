import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Step } from '../../app/meeting/meeting-desk';
import { meetingMessages as words } from './meeting-messages';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    // At twice its size; a wider pane has them beside the list of meetings.
    '@media (max-width: 240px)': { flexWrap: 'wrap' },
  },
  step: {
    flexGrow: 1,
    minHeight: '28px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    // There the colours above are gone.
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
});

const STEPS: readonly Step[] = ['prepare', 'meet', 'close'];

/** The steps in their order; each is open at any time. */
export function StepNav({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  const styles = useStyles();
  return (
    <nav className={styles.steps} aria-label={words.steps}>
      {STEPS.map((each) => (
        <button
          key={each}
          type="button"
          className={mergeClasses(styles.step, each === step && styles.current)}
          aria-current={each === step ? 'step' : undefined}
          onClick={() => {
            onStep(each);
          }}
        >
          {words.step[each]}
        </button>
      ))}
    </nav>
  );
}
