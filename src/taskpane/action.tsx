import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

/** Longer than any action takes; Excel answers nothing while a cell is edited (platform 3.7). */
const SLOW_MS = 8000;

export interface Failure {
  readonly error: unknown;
  /** What was being done. */
  readonly words?: string;
  /** Does the same once more; absent for errors that no action of the user's caused. */
  readonly retry?: () => Promise<unknown>;
  /** Does it all the same, although it told what it would cost. */
  readonly goOn?: () => Promise<unknown>;
}

interface Action {
  /** What is being done, in words; undefined when the pane is idle. */
  readonly busy: string | undefined;
  /** What is being done takes so long that Excel may not be answering. */
  readonly isSlow: boolean;
  /** The failure last met, until it is dismissed or another action begins. */
  readonly failure: Failure | undefined;
  /**
   * Does one thing at a time, then hands its result to `onDone`. A failure is shown by the pane,
   * which offers to do all of it again, and gives undefined. What it would cost is agreed to only
   * where the failure has told it.
   */
  readonly run: <T>(
    words: string,
    work: (isAgreed: boolean) => Promise<T>,
    onDone?: (result: T) => unknown,
  ) => Promise<T | undefined>;
  readonly dismiss: () => void;
}

const ActionContext = createContext<Action | undefined>(undefined);

export function useAction(): Action {
  const action = useContext(ActionContext);
  if (!action) throw new Error('useAction is used outside ActionProvider');
  return action;
}

/** The one place where the pane's failures arrive: those of actions and those nobody caught. */
export function ActionProvider({ children }: { children: ReactNode }) {
  const [busy, setBusy] = useState<string>();
  const [isSlow, setSlow] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const last = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const onError = (event: ErrorEvent) => {
      setFailure({ error: event.error ?? event.message });
    };
    const onRejection = (event: PromiseRejectionEvent) => {
      setFailure({ error: event.reason });
    };
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);

  const run = useCallback<Action['run']>((words, work, onDone) => {
    const attempt = async (isAgreed: boolean) => {
      const turn = last.current.then(async () => {
        setBusy(words);
        setFailure(undefined);
        const slow = setTimeout(() => {
          setSlow(true);
        }, SLOW_MS);
        try {
          return { result: await work(isAgreed) };
        } catch (error) {
          setFailure({ error, words, retry: () => attempt(false), goOn: () => attempt(true) });
          return undefined;
        } finally {
          clearTimeout(slow);
          setSlow(false);
          setBusy(undefined);
        }
      });
      last.current = turn;
      const done = await turn;
      // After the turn: this may begin another action.
      if (done) await onDone?.(done.result);
      return done?.result;
    };
    return attempt(false);
  }, []);

  const dismiss = useCallback(() => {
    setFailure(undefined);
  }, []);

  const action = useMemo(
    () => ({ busy, isSlow, failure, run, dismiss }),
    [busy, isSlow, failure, run, dismiss],
  );
  return <ActionContext value={action}>{children}</ActionContext>;
}
