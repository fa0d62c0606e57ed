interface Options {
  /** Where the pane has office.js from; the site's own when absent. */
  readonly officeJs?: 'local' | 'cdn';
}

export function headersOf(name: string | undefined, options?: Options): Record<string, string>;
export function metaPolicy(name: string, options?: Options): string;
export function pageAt(pathname: string): string | undefined;
export const pageNames: readonly string[];
