// OSF.DDA.MethodDispId.
export const GET_FILE = 77;
export const GET_SLICE = 80;
export const CLOSE_FILE = 81;

// OSF.DDA.Marshaling.File.FileType and .ParameterKeys.
const COMPRESSED = 1;
const FILE_TYPE = '0';
const SLICE_SIZE = '1';
const HANDLE = '2';
const SLICE_INDEX = '3';

// OSF.DDA.ErrorCodeManager.errorCodes.
const FILE_TYPE_NOT_SUPPORTED = 1009;
const INDEX_OUT_OF_RANGE = 5008;
const OPEN_FILES = 11_000;

/** As Excel: a third copy is to be had once one of two is closed. */
const mostOpen = 2;

type Call = Readonly<Record<string, unknown>>;

/** Either what the call asks for, by the library's numbers, or the number of an error. */
export type FileAnswer = Readonly<Record<string, unknown>> | number;

/** `Office.context.document.getFileAsync`: copies of the workbook, handed over slice by slice. */
export class FileCopies {
  private readonly open = new Map<number, { readonly bytes: Uint8Array; readonly slice: number }>();
  private last = 0;

  constructor(private readonly save: () => Uint8Array) {}

  /** Compressed is the .xlsx. There is no printer in it that could make a PDF, and no text of a workbook. */
  get(call: Call): FileAnswer {
    if (call[FILE_TYPE] !== COMPRESSED) return FILE_TYPE_NOT_SUPPORTED;
    if (this.open.size >= mostOpen) return OPEN_FILES;
    const bytes = this.save();
    const handle = ++this.last;
    this.open.set(handle, { bytes, slice: Number(call[SLICE_SIZE]) });
    return { 0: handle, 1: bytes.length };
  }

  slice(call: Call): FileAnswer {
    const copy = this.open.get(Number(call[HANDLE]));
    const from = Number(call[SLICE_INDEX]) * (copy?.slice ?? 0);
    if (!copy || !(from < copy.bytes.length)) return INDEX_OUT_OF_RANGE;
    const data = [...copy.bytes.subarray(from, from + copy.slice)];
    return { 0: data, 1: data.length };
  }

  close(call: Call): FileAnswer {
    this.open.delete(Number(call[HANDLE]));
    return {};
  }
}
