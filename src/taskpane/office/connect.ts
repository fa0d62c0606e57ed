/** How the pane stands to Excel when it starts. */
export type Connection =
  | 'ready'
  /** office.js itself did not load. */
  | 'absent'
  /** A plain browser window. */
  | 'outside'
  /** Excel below the floor of the manifest. */
  | 'old';

/** Excel 2021 LTSC. */
const FLOOR = '1.14';

/** Never resolves where a part of office.js is blocked: whoever waits needs a watchdog. */
export async function connect(): Promise<Connection> {
  if (typeof Office === 'undefined') return 'absent';
  const { host } = await Office.onReady();
  // In a plain browser the library says null, whatever its types say.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return 'outside';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? 'ready' : 'old';
}
