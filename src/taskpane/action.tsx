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

interface Action {
  /** What is being done, in words; undefined when the pane is idle. */
  readonly busy: string | undefined;
  /** The failure last met, until it is dismissed or another action begins. */
  readonly fault: unknown;
  /** Does one thing at a time; a failure is shown by the pane and gives undefined. */
  readonly run: <T>(words: string, work: () => Promise<T>) => Promise<T | undefined>;
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
  const [fault, setFault] = useState<unknown>();
  const last = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const onError = (event: ErrorEvent) => {
      setFault(event.error ?? event.message);
    };
    const onRejection = (event: PromiseRejectionEvent) => {
      setFault(event.reason);
    };
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onRejection);
    return () => {
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    };
  }, []);

  const run = useCallback(<T,>(words: string, work: () => Promise<T>) => {
    const turn = last.current.then(async () => {
      setBusy(words);
      setFault(undefined);
      try {
        return await work();
      } catch (error) {
        setFault(error);
        return undefined;
      } finally {
        setBusy(undefined);
      }
    });
    last.current = turn;
    return turn;
  }, []);

  const dismiss = useCallback(() => {
    setFault(undefined);
  }, []);

  const action = useMemo(() => ({ busy, fault, run, dismiss }), [busy, fault, run, dismiss]);
  return <ActionContext value={action}>{children}</ActionContext>;
}
