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
  readonly create: () => Promise<void>;
}

export function useSheets({ presentTables, createSheets }: UseCases): Sheets {
  const { run } = useAction();
  const announce = useAnnounce();
  const [present, setPresent] = useState<readonly TableName[]>();
  const [created, setCreated] = useState<number>();

  const look = useCallback(async () => {
    const found = await run(messages.sheets.reading, presentTables);
    if (found) setPresent(found);
    return found;
  }, [run, presentTables]);

  const create = useCallback(async () => {
    const made = await run(messages.sheets.progress, createSheets);
    if (!made) return;
    setCreated(made.length);
    announce(messages.sheets.created(made.length));
    await look();
  }, [run, createSheets, announce, look]);

  return { present, created, look, create };
}
