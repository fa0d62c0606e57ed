import { useState, type ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  head: {
    padding: `${tokens.spacingVerticalS} 0`,
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  state: {
    marginLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    paddingBottom: tokens.spacingVerticalM,
  },
});

/** A part that is opened when it is wanted; what is in it is drawn only then. */
export function Disclosure(props: {
  title: string;
  /** Where it stands, in a word. */
  state?: string;
  isOpen?: boolean;
  children: () => ReactNode;
}) {
  const { title, state = '', isOpen: opensAtFirst = false, children } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(opensAtFirst);
  return (
    <details
      className={styles.root}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary tabIndex={0} className={styles.head}>
        {title}
        {state !== '' && <span className={styles.state}>{state}</span>}
      </summary>
      {isOpen && <div className={styles.content}>{children()}</div>}
    </details>
  );
}
