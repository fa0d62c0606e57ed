/** A pane may open while a cell is edited: Excel takes no handler then, and is asked again. */
const AGAIN_MS = 1000;
/** Where Excel never takes one it is asked less often. */
const LONGEST_AGAIN_MS = 5000;

/** Follows what Excel tells, by `follow`, asking until Excel lets it; gives the way out. */
export function keepFollowing(follow: () => Promise<() => Promise<void>>): () => void {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => Promise<void>) | undefined;
  const begin = (patience: number): void => {
    follow().then(
      (way) => {
        if (isOver) way().catch(() => undefined);
        else stop = way;
      },
      () => {
        // Until then there are no hints; what is asked for by hand is always possible.
        if (isOver) return;
        timer = setTimeout(() => {
          begin(Math.min(patience * 2, LONGEST_AGAIN_MS));
        }, patience);
      },
    );
  };
  begin(AGAIN_MS);
  return () => {
    isOver = true;
    clearTimeout(timer);
    stop?.().catch(() => undefined);
  };
}
