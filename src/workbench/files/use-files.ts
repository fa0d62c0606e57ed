import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { downloadWorkbook } from '../../host/web/workbook-file';
import { detail, saveFault } from '../messages';
import type { ChosenFile } from './chosen-file';
import { writeTo } from './chosen-file';
import { fileFaults } from './load-file-faults';
import type { OpenWorkbook } from './open-workbook';
import { fetchSample, SAMPLE, SampleMissing } from './sample';

/** What reads and writes workbooks comes while the frame is drawn and the sample fetched. */
const opener = () => import(/* webpackChunkName: "sheet" */ './open-workbook');

const openFile = async (chosen: ChosenFile) => (await opener()).openFile(chosen);

async function openSample(): Promise<OpenWorkbook> {
  const [bytes, { openSample }] = await Promise.all([fetchSample(), opener()]);
  return openSample(bytes);
}

export interface Files {
  readonly book: OpenWorkbook | undefined;
  /** Name of the file that is being opened; empty when none is. */
  readonly opening: string;
  readonly isModified: boolean;
  /** Waits for an answer: there are unsaved changes, and this file would take their place. */
  readonly asked: ChosenFile | undefined;
  /** Opens it, or asks first. */
  readonly open: (chosen: ChosenFile) => void;
  readonly answer: (answer: 'save' | 'discard' | 'cancel') => void;
  /** To the opened file where the browser lets us, else as a download. */
  readonly save: () => Promise<boolean>;
  readonly download: () => Promise<boolean>;
}

/** The workbook that is open, and what becomes of its changes. Messages go to `say`. */
export function useFiles(say: (message: string) => void): Files {
  const [book, setBook] = useState<OpenWorkbook>();
  const [opening, setOpening] = useState('');
  const [asked, setAsked] = useState<ChosenFile>();
  const [saved, setSaved] = useState<unknown>();
  const isModified = useModified(book, saved);
  // Of two files chosen in quick succession the later one stays.
  const latest = useRef(0);

  const read = useCallback(
    (name: string, reading: Promise<OpenWorkbook>) => {
      latest.current += 1;
      const turn = latest.current;
      setOpening(name);
      const tell = (text: (faults: Awaited<ReturnType<typeof fileFaults>>) => string) =>
        fileFaults().then(
          (faults) => turn === latest.current && say(text(faults)),
          (reason: unknown) => turn === latest.current && say(detail(reason)),
        );
      reading.then(
        (opened) => {
          if (turn !== latest.current) return;
          setOpening('');
          setBook(opened);
          setSaved(opened.desk.history.state);
          say('');
          if (opened.damages.length > 0)
            void tell(({ damageNotice }) => damageNotice(opened.fileName, opened.damages));
        },
        (reason: unknown) => {
          if (turn !== latest.current) return;
          setOpening('');
          if (reason instanceof SampleMissing) say(reason.message);
          else void tell(({ openFault }) => openFault(name, reason));
        },
      );
    },
    [say],
  );
  useEffect(() => read(SAMPLE, openSample()), [read]);

  const open = useCallback(
    (chosen: ChosenFile) => {
      book?.desk.finishEditing();
      if (book && book.desk.history.state !== saved) setAsked(chosen);
      else read(chosen.file.name, openFile(chosen));
    },
    [book, saved, read],
  );

  const keep = useCallback(
    async (write: (bytes: Uint8Array) => Promise<void> | void): Promise<boolean> => {
      if (!book) return false;
      const { desk } = book;
      desk.finishEditing();
      try {
        const bytes = await book.bytes();
        // What is changed while the file is being written is not in it.
        const { state } = desk.history;
        await write(bytes);
        setSaved(state);
        return true;
      } catch (reason) {
        say(saveFault(book.fileName, reason));
        return false;
      }
    },
    [book, say],
  );
  const asDownload = useCallback(
    () => keep((bytes) => downloadWorkbook(document, bytes, book?.fileName ?? '')),
    [keep, book],
  );
  const save = useCallback(() => {
    const place = book?.place;
    return place ? keep((bytes) => writeTo(place, bytes)) : asDownload();
  }, [keep, asDownload, book]);

  function answer(given: 'save' | 'discard' | 'cancel') {
    const next = asked;
    setAsked(undefined);
    if (!next || given === 'cancel') return;
    const go = () => read(next.file.name, openFile(next));
    if (given === 'discard') go();
    else void save().then((isSaved) => isSaved && go());
  }

  return { book, opening, isModified, asked, open, answer, save, download: asDownload };
}

/** Has the workbook another state than the one that was saved? Leaving the page then asks first. */
function useModified(book: OpenWorkbook | undefined, saved: unknown): boolean {
  const isModified = useSyncExternalStore(
    book?.desk.subscribe ?? noSubscription,
    () => book !== undefined && book.desk.history.state !== saved,
  );
  useEffect(() => {
    if (!isModified) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isModified]);
  return isModified;
}

const noSubscription = () => () => undefined;
