import { createContext, useCallback, useContext, useId, useState, type ReactNode } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { type Said, saidWith } from './said';

const AnnounceContext = createContext<((by: string, text: string) => void) | undefined>(undefined);

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says a result to those who do not see the screen change. */
export function useAnnounce(): (text: string) => void {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('useAnnounce is used outside AnnouncerProvider');
  const by = useId();
  return useCallback(
    (text: string) => {
      announce(by, text);
    },
    [announce, by],
  );
}

export function AnnouncerProvider({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState<readonly Said[]>([]);
  const announce = useCallback((by: string, text: string) => {
    setSaid((all) => saidWith(all, { by, text }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className={styles.unseen} role="status" aria-live="polite" aria-atomic="false">
        {/* A new element each time: the same words twice are said twice. */}
        {said.map(({ text, turn }) => (
          <div key={turn}>{text}</div>
        ))}
      </div>
    </AnnounceContext>
  );
}
