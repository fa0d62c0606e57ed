/** One run that makes a paper a sheet. */
export interface Attempt {
  /** From outside: no two runs at a time have the same. */
  readonly id: string;
  /** The paper's own title, as long as it is. */
  readonly paper: string;
  /** The same as a sheet name. */
  readonly title: string;
  /** Name of the sheet while it is built; nobody else's. */
  readonly temporaryName: string;
}
