import type ExcelJs from 'exceljs';
import { Host } from '../../src/host/host';
import { loadOffice, type LoadedOffice, type OfficeOptions } from '../../src/host/node/load-office';
import { Workbook } from '../../src/workbook/workbook';

export interface OpenWorkbook {
  readonly host: Host;
  /** The genuine library over the host, for what a user does beside the add-in. */
  readonly excel: typeof Excel;
  readonly workbook: Workbook;
  /** This add-in's way to the host: what happens to its requests. */
  readonly line: LoadedOffice['line'];
}

/**
 * A further add-in, or pane, over the host: call it again for a second one over the same. `pane`
 * names the attempts of this add-in: two on one host bear two names.
 */
export function over(host: Host, pane = 'pane', options: OfficeOptions = {}): OpenWorkbook {
  const { Excel, line } = loadOffice(host, options);
  let attempts = 0;
  const workbook = new Workbook(Excel, () => `${pane}-${++attempts}`);
  return { host, excel: Excel, workbook, line };
}

/** The file as it would be saved, opened again. */
export function reopened({ host }: OpenWorkbook): OpenWorkbook {
  return over(Host.open(host.save()));
}

/** The same file read by another program. */
export async function asOtherProgram({ host }: OpenWorkbook): Promise<ExcelJs.Workbook> {
  // Not read by the many tests that ask no other program.
  const { default: program } = await import('exceljs');
  const book = new program.Workbook();
  await book.xlsx.load(host.save().slice().buffer);
  return book;
}

export async function sheetNames({ excel }: OpenWorkbook): Promise<string[]> {
  return excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return sheets.items.map((sheet) => sheet.name);
  });
}

/** What went wrong, as the code of a WorkbookError. */
export async function failure(run: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await run;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return { code, message };
  }
  throw new Error('nothing went wrong');
}
