import { useEffect, useId, useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useAnnounce } from '../announcer';
import type { UseCases } from '../use-cases';
import { useLong } from './use-long';
import { workLineMessages as words } from './work-line-messages';

/** Counts are said so often to whoever listens; a new stage at once. */
const SAY_AGAIN_MS = 15_000;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  words: { flex: '1 1 60%', minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  why: { flexBasis: '100%' },
});

/** How far anything has come that takes long, whoever asked for it, and the way to end it. */
export function WorkLine({ useCases }: { useCases: UseCases }) {
  const styles = useStyles();
  const why = useId();
  const { watchWork, cancelWork } = useCases;
  const progress = useLong(watchWork);
  const text = progress ? words.stages[progress.stage](progress.done, progress.all) : '';
  useSaid(progress?.stage, text);
  const comeFrom = useWayBack(progress !== undefined);
  if (!progress) return null;
  const { isCheck, mayCancel, stage } = progress;
  const isTooLate = !mayCancel && stage !== 'takingBack';
  return (
    <div role="group" aria-label={isCheck ? words.checkLabel : words.label} className={styles.line}>
      <span className={styles.words}>{text}</span>
      <Button
        size="small"
        disabledFocusable={!mayCancel}
        aria-describedby={isTooLate ? why : undefined}
        onFocus={({ relatedTarget }) => {
          comeFrom(relatedTarget);
        }}
        onClick={() => void cancelWork()}
      >
        {isCheck ? words.cancelCheck : words.cancel}
      </Button>
      {isTooLate && (
        <span id={why} className={styles.why}>
          {words.tooLate}
        </span>
      )}
    </div>
  );
}

/** A stage is said when it begins, its counts now and then. */
function useSaid(stage: string | undefined, text: string): void {
  const announce = useAnnounce();
  const last = useRef({ stage: '', at: 0 });
  useEffect(() => {
    const now = performance.now();
    if (stage === undefined) last.current = { stage: '', at: 0 };
    else if (stage !== last.current.stage || now - last.current.at >= SAY_AGAIN_MS) {
      last.current = { stage, at: now };
      announce(text);
    }
  }, [stage, text, announce]);
}

/** The keyboard goes back to where it came from when the line with its button goes. */
function useWayBack(isShown: boolean) {
  /** Null where it came from nowhere; undefined as long as it did not come. */
  const from = useRef<EventTarget | null>(undefined);
  useEffect(() => {
    if (isShown) return;
    const before = from.current;
    from.current = undefined;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost || before === undefined) return;
    const isThere = before instanceof HTMLElement && before.isConnected;
    const place = isThere ? before : document.querySelector('[role=tab][aria-selected=true]');
    if (place instanceof HTMLElement) place.focus();
  }, [isShown]);
  return (place: EventTarget | null) => {
    from.current = place;
  };
}
