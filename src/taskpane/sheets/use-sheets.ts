import { useCallback, useState } from 'react';
import type { TableName } from '../../register/register';
import type { Created } from '../../workbook/create-sheets';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { sheetsMessages } from './sheets-messages';
import type { UseCases } from '../use-cases';
import { asWords } from '../learnt';

export interface Sheets {
  /** Undefined until the workbook has been read. */
  readonly present: readonly TableName[] | undefined;
  /** What was made last; undefined before that. */
  readonly created: Created | undefined;
  readonly look: () => Promise<readonly TableName[] | undefined>;
  readonly create: () => Promise<unknown>;
}

/** What came of making the sheets, apart from its notices. */
export function createdText({ tables }: Created): string {
  return tables.length > 0 ? sheetsMessages.created(tables.length) : sheetsMessages.nothingCreated;
}

export function useSheets({ presentTables, createSheets }: UseCases): Sheets {
  const { run } = useAction();
  const announce = useAnnounce();
  const [present, setPresent] = useState<readonly TableName[]>();
  const [created, setCreated] = useState<Created>();

  const look = useCallback(
    () => run(sheetsMessages.reading, presentTables, setPresent),
    [run, presentTables],
  );

  const create = useCallback(() => {
    setCreated(undefined);
    return run(
      sheetsMessages.progress,
      () => createSheets(),
      (made) => {
        setCreated(made);
        announce([createdText(made), ...made.notices.map(asWords)].join(' '));
        return look();
      },
    );
  }, [run, createSheets, announce, look]);

  return { present, created, look, create };
}
