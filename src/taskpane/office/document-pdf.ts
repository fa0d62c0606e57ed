/** Excel may leave a call of the common API without an answer. */
const PATIENCE_MS = 60_000;

/** Excel gives no PDF, and why. */
export class NoPdf extends Error {
  override readonly name = 'NoPdf';
}

/**
 * Whether Excel says that it can give the workbook as a PDF. The web gives one of no bytes (office-js
 * 5950), and of the desktops the tables of Microsoft disagree: what comes is to be looked at.
 */
export function mayGivePdf(): boolean {
  if (typeof Office === 'undefined') return false;
  const { document, platform, requirements } = Office.context as Partial<Office.Context>;
  if (typeof document?.getFileAsync !== 'function') return false;
  const { PC, Mac } = Office.PlatformType;
  return (
    platform === PC || platform === Mac || requirements?.isSetSupported('PdfFile', '1.1') === true
  );
}

/** The workbook as Excel prints it. @throws NoPdf */
export async function documentPdf(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Pdf, done),
  );
  try {
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      for (const byte of data as readonly number[]) bytes.push(byte);
    }
    const whole = Uint8Array.from(bytes);
    const head = String.fromCharCode(...whole.subarray(0, 5));
    if (head !== '%PDF-') throw new NoPdf('');
    return whole;
  } finally {
    // Excel keeps two copies at most.
    file.closeAsync(() => undefined);
  }
}

function answered<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const watchdog = setTimeout(() => {
      reject(new NoPdf(''));
    }, PATIENCE_MS);
    call(({ status, value, error }) => {
      clearTimeout(watchdog);
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new NoPdf(error.message));
    });
  });
}
