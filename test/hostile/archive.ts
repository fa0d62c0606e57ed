import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive, with whatever lies it is to tell. */
export interface Entry {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  /** 8 unless given. */
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the directory says of its size unpacked, of its size packed, and of where it stands. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly offset?: number;
  /** What the header before the data says instead. */
  readonly localName?: string;
  readonly localSize?: number;
  /** As packed already. */
  readonly packed?: Uint8Array;
  /** A zip64 field in the directory, which has these sizes. */
  readonly zip64?: { readonly size: number; readonly packedSize: number; readonly offset?: number };
  /** No header and no data of its own: the directory alone names it. */
  readonly isGhost?: boolean;
}

export interface Archive {
  readonly before?: string;
  readonly after?: string;
  readonly comment?: string;
  /** How many entries the end record claims. */
  readonly count?: number;
  readonly directoryOffset?: number;
  readonly cut?: number;
  /** The end record of zip64, and the old one filled with its marks. */
  readonly zip64?: boolean;
}

const u16 = (value: number) => [value & 255, (value >> 8) & 255];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const u64 = (value: number) => [...u32(value % 2 ** 32), ...u32(Math.floor(value / 2 ** 32))];

export const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? Buffer.from(data) : data;

/** A zip archive, written here so that it may lie. */
export function archive(entries: readonly Entry[], how: Archive = {}): Uint8Array {
  const out: Uint8Array[] = [Buffer.from(how.before ?? '')];
  let at = out[0]?.length ?? 0;
  const put = (bytes: Uint8Array) => {
    out.push(bytes);
    at += bytes.length;
  };
  const directory: Uint8Array[] = [];
  for (const entry of entries) {
    const data = bytesOf(entry.data);
    const name = bytesOf(entry.name);
    const method = entry.method ?? 8;
    const packed =
      entry.packed ?? (method === 8 ? deflateRawSync(data, { level: 1, memLevel: 9 }) : data);
    const crc = entry.crc ?? crc32(data);
    const flags = entry.flags ?? 0x800;
    const [size, packedSize] = [entry.size ?? data.length, entry.packedSize ?? packed.length];
    const common = (lengths: number[], length: number, extra: number) => [
      ...u16(20),
      ...u16(flags),
      ...u16(method),
      ...u32(0x21_0000),
      ...u32(crc),
      ...lengths.flatMap(u32),
      ...u16(length),
      ...u16(extra),
    ];
    const start = entry.offset ?? at;
    if (!entry.isGhost) {
      const localName = bytesOf(entry.localName ?? entry.name);
      const sizes = flags & 8 ? [0, 0] : [packedSize, entry.localSize ?? size];
      put(Buffer.from([...u32(0x04034b50), ...common(sizes, localName.length, 0)]));
      put(localName);
      put(packed);
      if (flags & 8)
        put(Buffer.from([...u32(0x08074b50), ...[crc, packedSize, size].flatMap(u32)]));
    }
    const { zip64 } = entry;
    const extra = zip64
      ? [
          ...u16(1),
          ...u16(zip64.offset === undefined ? 16 : 24),
          ...u64(zip64.size),
          ...u64(zip64.packedSize),
          ...(zip64.offset === undefined ? [] : u64(zip64.offset)),
        ]
      : [];
    const stated = zip64 ? [0xffffffff, 0xffffffff] : [packedSize, size];
    directory.push(
      Buffer.from([
        ...u32(0x02014b50),
        ...u16(20),
        ...common(stated, name.length, extra.length),
        ...[0, 0, 0].flatMap(u16),
        ...u32(0),
        ...u32(zip64?.offset === undefined ? start : 0xffffffff),
      ]),
      name,
      Buffer.from(extra),
    );
  }
  const place = how.directoryOffset ?? at;
  for (const part of directory) put(part);
  const length = at - place;
  const count = how.count ?? entries.length;
  if (how.zip64) {
    const record = at;
    put(
      Buffer.from([
        ...u32(0x06064b50),
        ...u64(44),
        ...[45, 45].flatMap(u16),
        ...[0, 0].flatMap(u32),
        ...[count, count, length, place].flatMap(u64),
      ]),
    );
    put(Buffer.from([...u32(0x07064b50), ...u32(0), ...u64(record), ...u32(1)]));
  }
  const comment = Buffer.from(how.comment ?? '');
  const marks = how.zip64
    ? [...u16(0xffff), ...u16(0xffff), ...u32(0xffffffff), ...u32(0xffffffff)]
    : [...u16(count & 0xffff), ...u16(count & 0xffff), ...u32(length), ...u32(place)];
  put(Buffer.from([...u32(0x06054b50), ...u16(0), ...u16(0), ...marks, ...u16(comment.length)]));
  put(comment);
  put(Buffer.from(how.after ?? ''));
  const all = Buffer.concat(out);
  return how.cut === undefined ? all : all.subarray(0, how.cut);
}
