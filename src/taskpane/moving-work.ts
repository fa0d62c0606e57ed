import type { UseCases } from './use-cases';

/** How long work may stand at the same count before it is told that Excel does not answer. */
const STILL_MS = 8000;

/** Tells whether the work that goes on still moves; gives the way out. */
export function followMoving(
  watch: UseCases['watchWork'],
  onMoving: (isMoving: boolean) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Without the code of the use cases nothing is told of how far it is.
  const leaving = watch((progress) => {
    clearTimeout(timer);
    onMoving(progress !== undefined);
    timer = setTimeout(() => {
      onMoving(false);
    }, STILL_MS);
  }).catch(() => {
    onMoving(false);
    return undefined;
  });
  return () => {
    clearTimeout(timer);
    void leaving.then((leave) => leave?.());
  };
}
