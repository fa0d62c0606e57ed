import type { Grid } from '../../adopt/source/grid';
import { openListFile, readPasted, type ListFile } from '../../app/list-source';
import type { LongWork } from '../../app/long-work';
import { readInWorker } from './read-in-worker';

type Run = LongWork['run'];

/** A list file, opened and read beside the pane's own thread where that can be. @throws Refusal */
export function openAside(file: File, run: Run): Promise<ListFile> {
  return run(async (course) => {
    const opened = await readInWorker({ kind: 'file', file }, course);
    if (!opened) return openListFile(file.name, new Uint8Array(await file.arrayBuffer()));
    const { sheets, only } = opened;
    const read = (sheet: string) => (only ? Promise.resolve(only) : sheetAside(file, sheet, run));
    return { name: file.name, sheets, read };
  });
}

function sheetAside(file: File, sheet: string, run: Run): Promise<Grid> {
  return run(async (course) => {
    const read = await readInWorker({ kind: 'sheet', file, sheet }, course);
    if (read?.only) return read.only;
    const opened = await openListFile(file.name, new Uint8Array(await file.arrayBuffer()));
    return opened.read(sheet);
  });
}

/** Cells copied out of a sheet. @throws Refusal */
export function pastedAside(text: string, run: Run): Promise<Grid> {
  return run(async (course) => {
    const read = await readInWorker({ kind: 'text', text }, course);
    return read?.only ?? readPasted(text);
  });
}
