/** A piece of the workbook as it was before a step changed it. */
export interface Kept {
  /** Puts it back as it was; what comes out puts it forward again. */
  swap(): Kept;
  /** About what it takes in memory. */
  readonly bytes: number;
  /** Is the content otherwise now? How it is looked at, and marks of the program, do not count. */
  differs(): boolean;
}

/** A field of an object that the parts do not say. */
export class KeptField<T> implements Kept {
  readonly bytes = 100;
  private readonly old: T;

  constructor(
    private readonly read: () => T,
    private readonly write: (value: T) => void,
  ) {
    this.old = read();
  }

  swap(): Kept {
    const forward = new KeptField(this.read, this.write);
    this.write(this.old);
    return forward;
  }

  differs(): boolean {
    return false;
  }
}
