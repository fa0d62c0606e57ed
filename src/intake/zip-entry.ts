/**
 * One file of the archive. The compressed bytes are kept as they came, so that a part nobody
 * touched is neither inflated nor written differently.
 */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly time: number;
  readonly date: number;
}
