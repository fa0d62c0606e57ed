import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ZoomFitRegular, ZoomInRegular } from '@fluentui/react-icons';
import { paperMessages as words } from './paper-messages';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '320px',
    gap: tokens.spacingVerticalXS,
  },
  size: { alignSelf: 'flex-end' },
  // Paper is white, whatever the pane's theme.
  frame: {
    width: '100%',
    boxSizing: 'border-box',
    flexGrow: 1,
    backgroundColor: '#fff',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Less than this is no matter of a button. */
const SAME = 0.98;

/**
 * Papers as they would come out. A paper wider than the pane is made to fit, so that all of a line is seen,
 * and one button makes its letters as large as they can be read. Scripts never run in the frame, whatever a
 * cell holds.
 */
export function PaperFrame(props: {
  title: string;
  html: string;
  frame: RefObject<HTMLIFrameElement | null>;
}) {
  const styles = useStyles();
  const { title, html, frame } = props;
  const [fit, setFit] = useState(1);
  const [isLarge, setLarge] = useState(false);
  const style = useRef<HTMLStyleElement>(undefined);
  const measure = useCallback(() => {
    const page = frame.current?.contentDocument;
    if (!page?.head) return;
    if (style.current?.ownerDocument !== page) {
      style.current = page.createElement('style');
      page.head.append(style.current);
    }
    style.current.textContent = '';
    const { clientWidth, scrollWidth } = page.documentElement;
    const next = clientWidth === 0 ? 1 : clientWidth / scrollWidth;
    setFit(next);
    // Not of what is printed: there the paper has its own width.
    const isFitted = next < SAME && !isLarge;
    style.current.textContent = isFitted ? `@media screen{main{zoom:${next.toFixed(4)}}}` : '';
  }, [frame, isLarge]);
  useEffect(() => {
    measure();
    const own = frame.current;
    if (!own) return undefined;
    const watch = new ResizeObserver(measure);
    watch.observe(own);
    return () => {
      watch.disconnect();
    };
  }, [frame, measure]);
  return (
    <div className={styles.box}>
      {fit < SAME && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.size}
          icon={isLarge ? <ZoomFitRegular /> : <ZoomInRegular />}
          onClick={() => setLarge(!isLarge)}
        >
          {isLarge ? words.fit : words.larger}
        </Button>
      )}
      <iframe
        ref={frame}
        className={styles.frame}
        title={title}
        // Office passes over what says nothing of the keyboard, which scrolls it.
        tabIndex={0}
        // Of this origin and with the dialogue for printing; never scripts.
        sandbox="allow-same-origin allow-modals"
        srcDoc={html}
        onLoad={measure}
      />
    </div>
  );
}
