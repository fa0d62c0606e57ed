import { useRef, type ReactNode, type Ref } from 'react';
import { makeStyles, mergeClasses, tokens, useMergedRefs } from '@fluentui/react-components';
import { useReachable } from './reachable';

const edge = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    // At twice the size head and foot may fill the window, or a message half of it: then they scroll as well.
    overflowY: 'auto',
    // A browser gives a field twenty letters, which is more than a narrow pane at twice its size has.
    '& [type=text], & textarea': { width: '100%' },
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: edge,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    '> button': { minWidth: 0 },
  },
  above: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderBottom: edge,
  },
  below: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: edge,
  },
  // The web view of desktop Excel hides scroll bars unless they are asked for.
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minHeight: '100px',
    overflowY: 'scroll',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // A column of flex items must not squeeze them: it scrolls.
    '> *': { flexShrink: 0 },
  },
});

/** A panel: what it is about and its main actions stay in sight, above or below; the rest scrolls. */
export function PanelLayout(props: {
  head?: ReactNode;
  actions?: ReactNode;
  foot?: ReactNode;
  content?: Ref<HTMLDivElement>;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { head, actions, foot, content, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  useReachable(scroller);
  return (
    <div className={styles.panel}>
      {head !== undefined && <div className={styles.head}>{head}</div>}
      {actions !== undefined && (
        <div className={mergeClasses(styles.actions, styles.above)}>{actions}</div>
      )}
      <div className={styles.content} ref={useMergedRefs(scroller, content)}>
        {children}
      </div>
      {foot !== undefined && (
        <div className={mergeClasses(styles.actions, styles.below)}>{foot}</div>
      )}
    </div>
  );
}
