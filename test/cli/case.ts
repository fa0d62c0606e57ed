import { join } from 'node:path';

/** A workbook of public trouble: `test/fixtures/cases/<case>/<file>`. */
export function caseFile(name: string, file: string): string {
  return join('test/fixtures/cases', name, file);
}
