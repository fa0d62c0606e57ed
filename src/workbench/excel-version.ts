/** Excel 2021 LTSC, the oldest that the add-in is made for. */
export const USUAL_API = '1.14';

/** `?api=1.13` opens the workbench as an Excel of that version of ExcelApi; undefined if malformed. */
export function excelApi(query: string): string | undefined {
  const wanted = new URLSearchParams(query).get('api') ?? USUAL_API;
  return /^1\.\d{1,2}$/.test(wanted) ? wanted : undefined;
}

/** `?language=en-US` opens it as an Excel of that language; zh-TW where none, or no language, is named. */
export function excelLanguage(query: string): string {
  const wanted = new URLSearchParams(query).get('language') ?? '';
  return /^[a-z]{2,3}-[A-Z]{2}$/.test(wanted) ? wanted : 'zh-TW';
}
