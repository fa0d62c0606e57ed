/** Excel on the web takes 5 MB in one request (platform 2.1). */
export const mostBytes = 4_000_000;

/** So much an action takes of a request, about, with the object it is for. */
export const bytesOfAction = 300;

/** Work that is queued piece by piece, and sent before the next piece would make it more than one request takes. */
export class Requests {
  private bytes = 0;
  private isBegun = false;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly most: number,
    /** Queues what holds until the next sync only. */
    private readonly begin: () => void = () => undefined,
  ) {}

  /** To be waited for before a piece of so many bytes is queued. */
  async room(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > this.most) await this.send();
    if (!this.isBegun) this.begin();
    this.isBegun = true;
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    if (!this.isBegun) return;
    this.bytes = 0;
    this.isBegun = false;
    await this.context.sync();
  }
}

/** Of a value in JSON, in UTF-8. */
export function bytesOf(value: string | number | boolean): number {
  if (typeof value !== 'string') return String(value).length;
  let bytes = value.length + 2;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    // Half of a pair is counted as a whole letter of three: rather too much than too little.
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20 || code === 0x22 || code === 0x5c)
      bytes += code === 0x22 || code === 0x5c ? 1 : 5;
  }
  return bytes;
}
