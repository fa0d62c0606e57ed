/** As much as is used of it; the types of Node have no place in what runs in a browser too. */
interface Zlib {
  inflateRawSync(
    packed: Uint8Array,
    options: { readonly chunkSize: number; readonly maxOutputLength: number },
  ): Uint8Array;
  deflateRawSync(
    bytes: Uint8Array,
    options: { readonly level: number; readonly chunkSize?: number; readonly finishFlush?: number },
  ): Uint8Array;
  /** `before` is that of the bytes before these. */
  crc32(bytes: Uint8Array, before?: number): number;
}

interface NodeProcess {
  getBuiltinModule?(name: string): object | undefined;
}

/** The program's own zlib where Node has one to give: several times as quick as what is written in script. */
export const nativeZlib: Zlib | undefined = zlibOf(
  (globalThis as { readonly process?: NodeProcess }).process,
);

function zlibOf(process: NodeProcess | undefined): Zlib | undefined {
  const zlib = process?.getBuiltinModule?.('node:zlib');
  return zlib && 'crc32' in zlib ? (zlib as Zlib) : undefined;
}
