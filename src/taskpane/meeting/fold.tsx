import { useId, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular, CircleRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  head: { margin: 0, fontSize: tokens.fontSizeBase300 },
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    minHeight: '32px',
    padding: `${tokens.spacingVerticalS} 0`,
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  done: { color: tokens.colorPaletteGreenForeground1 },
  title: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    maxWidth: '40%',
    textAlign: 'right',
  },
});

/** One of several of which one is open: its head says where it stands. */
export function Fold(props: {
  /** Where the keyboard goes when it is jumped to. */
  id: string;
  title: string;
  /** What it lacks; '' where nothing. */
  open: string;
  done: string;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}) {
  const { id, title, open, done, isOpen, onToggle, children } = props;
  const styles = useStyles();
  const region = useId();
  const Icon = open === '' ? CheckmarkRegular : CircleRegular;
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>
        <button
          id={id}
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={isOpen ? region : undefined}
          onClick={onToggle}
        >
          <Icon
            className={open === '' ? `${styles.icon} ${styles.done}` : styles.icon}
            aria-hidden
          />
          <span className={styles.title}>{title}</span>
          <span className={styles.state}>{open === '' ? done : open}</span>
        </button>
      </h2>
      {isOpen && <div id={region}>{children}</div>}
    </section>
  );
}
