/**
 * What Excel says it can do, as JSON text with names in lower case and versions as text (a number
 * 1.20 would be read as 1.2). The common sets are those of Excel 2021.
 */
export function requirementMatrix(excelApi: string): string {
  if (!/^\d+\.\d+$/.test(excelApi)) throw new Error(`${excelApi} is no version of ExcelApi.`);
  return JSON.stringify({
    excelapi: excelApi,
    addincommands: '1.1',
    dialogapi: '1.2',
    dialogorigin: '1.1',
    ribbonapi: '1.2',
    sharedruntime: '1.1',
    settings: '1.1',
    file: '1.1',
    compressedfile: '1.1',
  });
}
