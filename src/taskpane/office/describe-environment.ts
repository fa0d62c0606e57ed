const SETS = ['1.14', '1.17', '1.20'];

/** Facts about Excel for the person who is asked for help; nothing of the workbook's content. */
export function describeEnvironment(): string[] {
  if (typeof Office === 'undefined') return ['office.js: not loaded'];
  // Before Excel has answered there is no context to read.
  const context = Office.context as Partial<Office.Context> | undefined;
  const { diagnostics, requirements } = context ?? {};
  if (!diagnostics || !requirements) return ['office.js: loaded, no answer from Excel'];
  const supported = SETS.filter((version) => requirements.isSetSupported('ExcelApi', version));
  return [
    `Excel: ${diagnostics.host} ${diagnostics.platform} ${diagnostics.version}`,
    `ExcelApi: ${supported.at(-1) ?? '< 1.14'}`,
    `Language: ${context?.displayLanguage ?? ''} / ${context?.contentLanguage ?? ''}`,
  ];
}
