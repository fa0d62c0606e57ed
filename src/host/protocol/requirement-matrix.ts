/**
 * What Excel says it can do, as JSON text with names in lower case and versions as text (a number
 * 1.20 would be read as 1.2). Of the common sets only those the host serves are there: no dialogs, and
 * of the file no PDF.
 */
export function requirementMatrix(
  excelApi: string,
  more: Readonly<Record<string, string>> = {},
): string {
  if (!/^\d+\.\d+$/.test(excelApi)) throw new Error(`${excelApi} is no version of ExcelApi.`);
  return JSON.stringify({
    excelapi: excelApi,
    addincommands: '1.1',
    settings: '1.1',
    sharedruntime: '1.1',
    ...more,
  });
}
