import { useCallback, useState } from 'react';
import type { RowDesk } from '../../app/row/row-desk';
import type { RowUseCases } from '../../app/row/row-use-cases';
import type { ChangeCount } from '../changes';
import { useReadAgain } from '../read-again';
import type { UseCases } from '../use-cases';

/** The tables as they were read, and how many changes had been heard of by then. */
export interface ReadDesk {
  readonly found: RowDesk;
  readonly count: number;
}

/**
 * The tables as the form goes by them, read again where they change; `onTaken` hears of each reading.
 * What is typed knows what it was typed over: reading again takes nothing away.
 */
export function useDesk(
  useCases: UseCases,
  changes: ChangeCount,
  onTaken?: (found: RowDesk) => void,
) {
  const [desk, setDesk] = useState<RowDesk>();
  const [readAt, setReadAt] = useState<number>();
  const read = useCallback(
    async (cases: RowUseCases, isFresh: boolean): Promise<ReadDesk> => {
      const count = changes.now();
      return { found: await cases.read(isFresh), count };
    },
    [changes],
  );
  const take = useCallback(
    ({ found, count }: ReadDesk) => {
      setDesk(found);
      setReadAt(count);
      onTaken?.(found);
    },
    [onTaken],
  );
  const again = useCallback(
    async () => take(await read(await useCases.row(), false)),
    [read, take, useCases],
  );
  useReadAgain(changes, readAt, again);
  return { desk, read, take };
}
