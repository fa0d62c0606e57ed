import { strFromU8, unzipSync } from 'fflate';
import * as zipWriter from '../../../src/host/xlsx/zip-writer';
import { crc32, crc32InScript } from '../../../src/intake/crc32';

type ZipWriter = typeof zipWriter;

/** The same program where Node lends it nothing, as in a browser. */
function inBrowser(): ZipWriter {
  const lend = process.getBuiltinModule.bind(process);
  let writer: ZipWriter | undefined;
  jest.isolateModules(() => {
    Object.assign(process, { getBuiltinModule: () => undefined });
    writer = jest.requireActual<ZipWriter>('../../../src/host/xlsx/zip-writer');
  });
  Object.assign(process, { getBuiltinModule: lend });
  if (!writer) throw new Error('not loaded');
  return writer;
}

// Letters of one to four bytes, so that the ends of what is held at once fall within some of them.
const row = (n: number) => `${'a'.repeat(n % 7)}é鎮公所😀${n}`;
const long = `${'稽核'.repeat(900_000)}😀`;

test.each([
  ['Node', zipWriter],
  ['a browser', inBrowser()],
])('a text that comes piece by piece is packed as if it came whole, in %s', (_, writer) => {
  const rows = Array.from({ length: 60_000 }, (_each, n) => row(n));
  for (const texts of [[], [''], ['<a/>'], rows, ['<', long, '>']]) {
    const whole = new TextEncoder().encode(texts.join(''));
    const entry = writer.packTexts('a.xml', texts);
    expect(entry.size).toBe(whole.length);
    expect(entry.crc).toBe(crc32(whole));
    const unpacked = unzipSync(writer.writeZip([entry]))['a.xml'] ?? new Uint8Array();
    expect(strFromU8(unpacked) === texts.join('')).toBe(true);
    expect(entry.packed.length).toBeLessThan(writer.pack('a.xml', whole).packed.length * 1.02 + 20);
  }
});

test('a checksum goes on from that of the bytes before', () => {
  const [one, other] = ['發現', '事項'].map((text) => new TextEncoder().encode(text));
  if (!one || !other) throw new Error('no text');
  const whole = crc32InScript(Uint8Array.from([...one, ...other]));
  expect(crc32InScript(other, crc32InScript(one))).toBe(whole);
  expect(crc32(other, crc32(one))).toBe(whole);
});
