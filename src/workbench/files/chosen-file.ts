/** A file that a person has chosen or dropped, with the way to write it where the browser has one. */
export interface ChosenFile {
  readonly file: File;
  readonly place?: WritablePlace;
}

type Permission = (mode: { readonly mode: 'readwrite' }) => Promise<PermissionState>;

/** The browser's handle of a file, as far as it is used. */
export interface WritablePlace {
  readonly kind: 'file' | 'directory';
  getFile(): Promise<File>;
  createWritable(): Promise<{
    write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  readonly queryPermission?: Permission;
  readonly requestPermission?: Permission;
}

interface Pickers {
  showOpenFilePicker?(options: object): Promise<readonly WritablePlace[]>;
}

const XLSX = {
  description: 'Excel 活頁簿',
  accept: {
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  },
};

/** Some browsers let a page write the file that was opened; the others have only downloads. */
export function canPick(page: Window & Pickers): boolean {
  return page.showOpenFilePicker !== undefined;
}

/** Undefined when nothing is chosen. */
export async function pickFile(page: Window & Pickers): Promise<ChosenFile | undefined> {
  try {
    const [place] = (await page.showOpenFilePicker?.({ types: [XLSX] })) ?? [];
    return place && { file: await place.getFile(), place };
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return undefined;
    throw reason;
  }
}

/** The first file of what was dropped. To be called while the event is on its way. */
export async function droppedFile(data: DataTransfer): Promise<ChosenFile | undefined> {
  const item = [...data.items].find(({ kind }) => kind === 'file') as
    (DataTransferItem & { getAsFileSystemHandle?(): Promise<WritablePlace | null> }) | undefined;
  const file = item?.getAsFile();
  // Not everything that is dropped has a place: a picture of a web page has none.
  const place = await item?.getAsFileSystemHandle?.().catch(() => null);
  if (!file) return undefined;
  return place?.kind === 'file' ? { file, place } : { file };
}

export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** Asks for leave where there is none yet. The file stays as it was unless all of it is written. */
export async function writeTo(place: WritablePlace, bytes: Uint8Array): Promise<void> {
  const mode = { mode: 'readwrite' } as const;
  if ((await place.queryPermission?.(mode)) === 'prompt') await place.requestPermission?.(mode);
  if ((await place.queryPermission?.(mode)) === 'denied') {
    throw new NotAllowed('瀏覽器沒有得到寫入這個檔案的許可');
  }
  const stream = await place.createWritable();
  try {
    await stream.write(bytes.slice());
    await stream.close();
  } catch (reason) {
    await stream.abort().catch(() => undefined);
    throw reason;
  }
}
