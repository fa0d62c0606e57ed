import { useCallback, useState } from 'react';
import type { TableName } from '../../register/register';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { messages } from '../messages';
import type { UseCases } from '../use-cases';

export interface Sheets {
  /** Undefined until the workbook has been read. */
  readonly present: readonly TableName[] | undefined;
  /** How many tables were made last; undefined before that. */
  readonly created: number | undefined;
  readonly look: () => Promise<readonly TableName[] | undefined>;
  readonly create: () => Promise<unknown>;
}

export function useSheets({ presentTables, createSheets }: UseCases): Sheets {
  const { run } = useAction();
  const announce = useAnnounce();
  const [present, setPresent] = useState<readonly TableName[]>();
  const [created, setCreated] = useState<number>();

  const look = useCallback(
    () => run(messages.sheets.reading, presentTables, setPresent),
    [run, presentTables],
  );

  const create = useCallback(
    () =>
      run(messages.sheets.progress, createSheets, (made) => {
        setCreated(made.length);
        announce(messages.sheets.created(made.length));
        return look();
      }),
    [run, createSheets, announce, look],
  );

  return { present, created, look, create };
}
