/** What went wrong in the workbook, said so that a case worker knows what to do. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    /** Stable English code: Excel's own, or `NoSuchTable` of this program. */
    readonly code: string,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

// Excel's codes are stable English, its messages localized: only codes are read (platform 2.3).
const busy = 'Excel 目前忙碌中，這次操作沒有完成。請稍候片刻再試一次。';
const tooLarge =
  '一次傳送的資料量超過 Excel 允許的上限，這次操作沒有完成。請先把不再使用的舊列移到另一個活頁簿，再試一次。';
const layoutConflict =
  '工作表上有合併儲存格、篩選或相鄰內容擋住要寫入的位置。請解除合併或清除篩選後再試一次。';
const switched = '使用中的活頁簿已切換。請回到這個活頁簿，點一下任一儲存格，再試一次。';

/** Excel names no reason for what a workbook shared in the old way cannot have: tables, to begin with. */
const shared =
  '標題列的檔名後寫著「共用」時，這是舊式的共用活頁簿，不能有表格：請先在「校閱 ▸ 共用活頁簿（舊版）」停止共用，要多人一起用時改放在 OneDrive 或 SharePoint 共同撰寫。';

const messages: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode:
    'Excel 正在編輯儲存格，無法執行。請先按 Enter 或 Esc 結束編輯，再試一次。',
  AccessDenied:
    '工作表或活頁簿受到保護（或以唯讀開啟），無法變更。請在「校閱」解除保護，或另存可編輯的複本後再試一次；上方有「受保護的檢視」黃色列時，請先按「啟用編輯」。',
  RequestPayloadSizeLimitExceeded: tooLarge,
  ResponsePayloadSizeLimitExceeded: tooLarge,
  RangeExceedsLimit: tooLarge,
  OperationCellsExceedLimit: tooLarge,
  MemoryLimitReached: 'Excel 的記憶體不足。請關閉其他活頁簿後再試一次。',
  ItemNotFound: '找不到需要的工作表、表格或欄位，可能剛被刪除或改名。請重新檢核後再試一次。',
  InvalidReference: '要前往的儲存格已不存在，可能剛被刪除。請重新檢核後再試一次。',
  InvalidArgument: 'Excel 不接受這次寫入的內容，沒有完成。請重新檢核資料後再試一次。',
  InvalidBinding: '與工作表的連結已失效。請關閉並重新開啟窗格。',
  ItemAlreadyExists: '活頁簿裡已有同名的工作表、表格或名稱。請先改名後再試一次。',
  FilteredRangeConflict: layoutConflict,
  InsertDeleteConflict: layoutConflict,
  MergedRangeConflict: layoutConflict,
  PivotTableRangeConflict: layoutConflict,
  NonBlankCellOffSheet: layoutConflict,
  InactiveWorkbook: switched,
  InvalidSelection: switched,
  ActivityLimitReached: busy,
  RequestAborted: busy,
  ServiceNotAvailable: busy,
  Conflict: '其他人同時修改了同一處。請稍候片刻再試一次。',
  HostRestartNeeded: 'Excel 需要重新啟動。請儲存後關閉 Excel，再重新開啟。',
  InvalidOrTimedOutSession: '與 Excel 的連線已中斷。請重新整理或重新開啟活頁簿。',
  ApiNotFound: '這個版本的 Excel 不支援此功能，請使用 Excel 2021 或更新的版本。',
  ApiNotAvailable: '這個版本的 Excel 不支援此功能，請使用 Excel 2021 或更新的版本。',
  UnsupportedOperation: `Excel 不支援在目前狀態下執行此操作。${shared}`,
  // What Excel answers when several sheets are selected or a tab is being renamed (2266, 4998).
  GeneralException: `Excel 無法完成這次操作（代碼 GeneralException）。若同時選取了多個工作表、正在修改工作表名稱，或切換到別的活頁簿，請先回到這個活頁簿，只點選一個工作表的任一儲存格，再試一次。${shared}仍無法完成時，請儲存檔案並重新開啟 Excel，或把代碼告訴資訊人員。`,
};

/** Codes after which a read may be tried once more: it changes nothing. */
const transient = new Set(['ActivityLimitReached', 'RequestAborted', 'ServiceNotAvailable']);

/** States of Excel in which nothing at all can be written. */
const states = new Set([
  'InvalidOperationInCellEditMode',
  'InactiveWorkbook',
  'InvalidSelection',
  'InvalidOrTimedOutSession',
  'HostRestartNeeded',
]);

/** Whether a write that was refused as a whole, or taken back, was more than this Excel takes or answers at once. */
export function isTooMuch(error: unknown): boolean {
  return (
    error instanceof WorkbookError && /^Re(quest|sponse)PayloadSizeLimitExceeded$/.test(error.code)
  );
}

/** The code of an error of the Office library, or undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  // By its debugInfo: the library may be of another realm, and other errors have codes too.
  if (typeof error !== 'object' || error === null) return undefined;
  if (!('code' in error) || !('debugInfo' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Excel can write nothing in the state it is in: it is not about what was to be written. */
export function isOfState(error: unknown): boolean {
  return states.has(codeOf(error) ?? '');
}

/** What was asked for is not there (any more). */
export function isMissingItem(error: unknown): boolean {
  return codeOf(error) === 'ItemNotFound';
}

/** What an answer says; undefined where it did not come: what the library has not loaded it does not give. */
export function ifAnswered<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

/** The marks between actions (`context.trace`) that a request got over before one of them was refused. */
export function passedMarks(error: unknown): readonly string[] {
  if (codeOf(error) === undefined) return [];
  const { traceMessages } = error as { readonly traceMessages?: readonly string[] };
  return traceMessages ?? [];
}

/** Whether a request was refused at what is called so, as far as Excel tells. */
export function isRefusedIn(error: unknown, member: string): boolean {
  if (!isOfOneObject(error)) return false;
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: string } };
  return debugInfo?.errorLocation?.includes(`.${member}`) === true;
}

export function isTransient(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && transient.has(code);
}

/** Codes that say nothing of the object asked: every other request would meet them too. */
const ofWorkbook = new Set([
  ...transient,
  ...states,
  'MemoryLimitReached',
  'ApiNotFound',
  'ApiNotAvailable',
]);

/** Whether an error of the Office library may be the fault of one object in the batch. */
export function isOfOneObject(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && !ofWorkbook.has(code);
}

/** An error of the Office library as a WorkbookError; a program error passes unchanged. */
export function toWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  const message =
    messages[code] ??
    `Excel 無法完成這次操作（代碼 ${code}）。請儲存檔案後再試一次；仍無法完成時，請把代碼告訴資訊人員。`;
  return new WorkbookError(code, message, { cause: error });
}

/** Whether Excel refused the work; a fault of the program is no refusal and goes on its way. */
export async function refused(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (!(toWorkbookError(error) instanceof WorkbookError)) throw error;
    return true;
  }
}
