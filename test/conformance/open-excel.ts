import { Host } from '../../src/host/host';
import { loadOffice, type LoadedOffice } from '../../src/host/node/load-office';

export interface OpenExcel extends LoadedOffice {
  readonly host: Host;
}

/** The genuine library over a new workbook with one sheet. */
export function openExcel(api = '1.14'): OpenExcel {
  const host = Host.blank({ now: () => new Date(2026, 5, 15), fileName: '測試.xlsx' });
  return { host, ...loadOffice(host, { api }) };
}

/** The Office.js error code a run fails with. */
export async function errorCode(run: Promise<unknown>): Promise<string> {
  try {
    await run;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'no error';
}
