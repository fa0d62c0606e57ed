import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The web view of desktop Excel hides scroll bars unless they are asked for.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'scroll',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    // A column of flex items must not squeeze them: it scrolls.
    '> *': { flexShrink: 0 },
  },
});

/** A panel: its main actions stay in sight, the rest scrolls. */
export function PanelLayout({ actions, children }: { actions: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <div className={styles.actions}>{actions}</div>
      <div className={styles.content}>{children}</div>
    </div>
  );
}
