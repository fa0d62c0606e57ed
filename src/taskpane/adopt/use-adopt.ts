import { useState } from 'react';
import type { Mapping } from '../../adopt/mapping/mapping';
import type { Grid } from '../../adopt/source/grid';
import type { Adopted, Adoption } from '../../app/adopt';
import type { ListFile } from '../../app/list-source';
import type { TableName } from '../../register/register';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { UseCases } from '../use-cases';
import { listed } from '../language-marks';
import { asWords } from '../learnt';
import { adoptMessages as words } from './adopt-messages';

export interface Adopting {
  readonly table: TableName;
  readonly file: ListFile | undefined;
  readonly adoption: Adoption | undefined;
  readonly adopted: Adopted | undefined;
  readonly isUndone: boolean;
  readonly chooseTable: (table: TableName) => void;
  readonly openFile: (file: File) => void;
  readonly chooseSheet: (sheet: string) => void;
  readonly paste: (text: string) => void;
  readonly useSelection: () => void;
  readonly answer: (mapping: Mapping) => void;
  readonly apply: () => void;
  readonly undo: () => void;
  readonly startAgain: () => void;
}

/** The way of a list into a table: chosen, mapped, previewed, applied, taken back. */
export function useAdopt(useCases: UseCases): Adopting {
  const { run } = useAction();
  const announce = useAnnounce();
  const [table, setTable] = useState<TableName>('Findings');
  const [file, setFile] = useState<ListFile>();
  const [grid, setGrid] = useState<Grid>();
  const [adoption, setAdoption] = useState<Adoption>();
  const [adopted, setAdopted] = useState<Adopted>();
  const [isUndone, setUndone] = useState(false);

  const plan = (next: Grid, into: TableName, given?: Mapping) => {
    setGrid(next);
    setAdopted(undefined);
    setUndone(false);
    return run(words.planning, () => useCases.previewAdoption(next, into, given), setAdoption);
  };
  const startAgain = () => {
    setFile(undefined);
    setGrid(undefined);
    setAdoption(undefined);
    setAdopted(undefined);
  };
  const readSheet = (from: ListFile, sheet: string) =>
    run(
      words.reading,
      () => from.read(sheet),
      (next) => plan(next, table),
    );

  return {
    ...{ table, file, adoption, adopted, isUndone, startAgain },
    chooseTable: (next) => {
      setTable(next);
      setAdoption(undefined);
      if (grid) void plan(grid, next);
    },
    openFile: (chosen) => {
      startAgain();
      void run(
        words.reading,
        () => useCases.openListFile(chosen),
        (opened) => {
          setFile(opened);
          const [only, ...others] = opened.sheets;
          return only !== undefined && others.length === 0 ? readSheet(opened, only) : undefined;
        },
      );
    },
    chooseSheet: (sheet) => {
      if (file && sheet !== '') void readSheet(file, sheet);
    },
    paste: (text) => {
      startAgain();
      void run(
        words.reading,
        () => useCases.readPasted(text),
        (next) => plan(next, table),
      );
    },
    useSelection: () => {
      startAgain();
      void run(words.reading, useCases.readSelected, (next) => plan(next, table));
    },
    answer: (mapping) => {
      if (grid) void plan(grid, table, mapping);
    },
    apply: () => {
      if (!adoption) return;
      void run(
        words.applying,
        () => useCases.applyAdoption(adoption),
        (done) => {
          setAdopted(done);
          announce([doneText(done), ...done.notices.map(asWords)].join(' '));
        },
      );
    },
    undo: () => {
      const id = adopted?.entry;
      if (id === undefined) return;
      void run(
        words.undoing,
        () => useCases.restore(id),
        () => {
          startAgain();
          setUndone(true);
          announce(words.undone);
        },
      );
    },
  };
}

export function doneText({ added }: Adopted): string {
  const told = Object.entries(added).map(([sheet, rows]) => words.previewOf(sheet, rows));
  return told.length > 0 ? words.done(listed(told)) : words.nothing;
}
