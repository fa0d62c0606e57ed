import { useEffect, useRef, useState } from 'react';
import type { SelectedPlace } from '../../workbook/selected-place';
import { keepFollowing } from '../keep-following';
import type { UseCases } from '../use-cases';

/** Whoever walks through cells with the arrow keys is waited for. */
const QUIET_MS = 120;

/** Hears of what is selected in the grid while the panel is there; it moves nothing. */
export function useSelection(
  useCases: UseCases,
  onPlace: (found: { readonly place: SelectedPlace }) => void,
): { readonly isSeveral: boolean } {
  const [isSeveral, setSeveral] = useState(false);
  const listener = useRef(onPlace);
  useEffect(() => {
    listener.current = onPlace;
  });
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let told: boolean | undefined;
    const look = (several: boolean | undefined) => {
      clearTimeout(timer);
      // Of a sheet that comes to the front it is told with its selection, before or after.
      told = several ?? told;
      timer = setTimeout(() => {
        useCases
          .row()
          .then((cases) => cases.place())
          .then(
            (place) => {
              if (isOver) return;
              setSeveral(told ?? false);
              told = undefined;
              listener.current({ place });
            },
            () => {
              // A chart is selected, or a cell is edited: what comes next is told again.
            },
          );
      }, QUIET_MS);
    };
    const stop = keepFollowing(async () => (await useCases.row()).follow(look));
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [useCases]);
  return { isSeveral };
}
