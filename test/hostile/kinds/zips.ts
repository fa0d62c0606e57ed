import { deflateRawSync } from 'node:zlib';
import { archive, type Entry } from '../archive';
import {
  BOOK,
  entriesOf,
  plainParts,
  range,
  sheet,
  SHEET,
  STRINGS,
  STYLES,
  told,
  TYPES,
  workbook,
} from '../books';
import type { Kind } from './kind';

const MB = 1024 * 1024;

/** So many zeros, deflated without ever standing in memory whole. */
function zeros(megabytes: number): Uint8Array {
  return deflateRawSync(Buffer.alloc(megabytes * MB), { level: 9 });
}

/** Entries that share one heap of data: each quotes the header of the next as stored bytes (Fifield 2019). */
function overlapping(count: number, megabytes: number): Uint8Array {
  const packed = zeros(megabytes);
  const first: Entry = {
    name: 'xl/media/0.bin',
    data: '',
    packed,
    packedSize: packed.length,
    size: megabytes * MB,
  };
  const plain = entriesOf(plainParts());
  // Where the bomb's header stands: behind all before it.
  const offset = archive(plain, { count: 0 }).length - directoryLength(plain);
  const ghosts = Array.from({ length: count }, (_, at): Entry => ({
    name: `xl/media/${at + 1}.bin`,
    data: '',
    packed,
    packedSize: packed.length,
    size: megabytes * MB,
    offset,
    isGhost: true,
  }));
  return archive([...plain, first, ...ghosts]);
}

function directoryLength(entries: readonly Entry[]): number {
  return 22 + entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
}

const bomb = (name: string, megabytes: number, more: Partial<Entry> = {}): Uint8Array => {
  const entry: Entry = { name, data: '', packed: zeros(megabytes), size: megabytes * MB, ...more };
  return archive([...entriesOf(plainParts()).filter((each) => each.name !== name), entry]);
};

const many = (count: number, name: (at: number) => string): Uint8Array =>
  archive([
    ...entriesOf(plainParts()),
    ...Array.from({ length: count }, (_, at): Entry => ({ name: name(at), data: '', method: 0 })),
  ]);

const nested = (depth: number): Uint8Array => {
  let inner: Uint8Array = Buffer.alloc(10 * MB);
  for (let i = 0; i < depth; i++) inner = archive([{ name: 'xl/embeddings/a.zip', data: inner }]);
  return workbook({ 'xl/embeddings/a.zip': inner });
};

export const zipKinds: readonly Kind[] = [
  { name: 'zip: a sheet of 1 GB of zeros', make: () => bomb(SHEET, 1024) },
  { name: 'zip: a sheet of 1 GB that says 1 KB', make: () => bomb(SHEET, 1024, { size: 1024 }) },
  {
    name: 'zip: a sheet of 1 GB that says 4 GB',
    make: () => bomb(SHEET, 1024, { size: 0xfffffffe }),
  },
  {
    name: 'zip: a sheet of 1 KB that says 4 GB',
    make: () => archive(told(SHEET, () => ({ size: 0xfffffffe }))),
  },
  {
    name: 'zip: a sheet of 1 KB that says 500 MB',
    make: () => archive(told(SHEET, () => ({ size: 500 * MB }))),
  },
  {
    name: 'zip: a sheet that says it is empty',
    make: () => archive(told(SHEET, () => ({ size: 0 }))),
  },
  { name: 'zip: content types of 500 MB', make: () => bomb(TYPES, 500) },
  {
    name: 'zip: content types of 500 MB that say 1 KB',
    make: () => bomb(TYPES, 500, { size: 1024 }),
  },
  { name: 'zip: shared strings of 500 MB', make: () => bomb(STRINGS, 500) },
  { name: 'zip: styles of 500 MB', make: () => bomb(STYLES, 500) },
  { name: 'zip: a workbook part of 500 MB', make: () => bomb(BOOK, 500) },
  { name: 'zip: relationships of 500 MB', make: () => bomb('_rels/.rels', 500) },
  { name: 'zip: a picture of 1 GB', make: () => bomb('xl/media/image1.png', 1024) },
  {
    name: 'zip: 20 pictures of 100 MB',
    make: () => {
      const packed = zeros(100);
      return archive([
        ...entriesOf(plainParts()),
        ...Array.from({ length: 20 }, (_, at): Entry => ({
          name: `xl/media/${at}.png`,
          data: '',
          packed,
          size: 100 * MB,
        })),
      ]);
    },
  },
  { name: 'zip: 300 entries over one heap of 10 MB', make: () => overlapping(300, 10) },
  { name: 'zip: 20,000 entries over one heap of 1 MB', make: () => overlapping(20_000, 1) },
  {
    name: 'zip: two sheets over each other',
    make: () => {
      const parts = entriesOf(plainParts());
      return archive([
        ...parts,
        {
          name: 'xl/worksheets/sheet2.xml',
          data: '',
          offset: 0,
          isGhost: true,
          packedSize: 9,
          size: 9,
        },
      ]);
    },
  },
  {
    name: 'zip: an entry over the directory',
    make: () => archive(told(SHEET, ({ data }) => ({ packedSize: data.length + 3000 }))),
  },
  { name: 'zip: 65,000 empty entries', make: () => many(65_000, (at) => `x/${at}`) },
  { name: 'zip: 200,000 empty entries', make: () => many(200_000, (at) => `x/${at}`) },
  {
    name: 'zip: 200,000 entries by zip64',
    make: () =>
      archive(
        [
          ...entriesOf(plainParts()),
          ...Array.from({ length: 200_000 }, (_, at): Entry => ({
            name: `x/${at}`,
            data: '',
            method: 0,
          })),
        ],
        { zip64: true },
      ),
  },
  { name: 'zip: 60,000 entries of one name', make: () => many(60_000, () => 'x/a') },
  { name: 'zip: 10,000 folders', make: () => many(10_000, (at) => `x/${at}/`) },
  {
    name: 'zip: names of 60,000 characters',
    make: () => many(300, (at) => `x/${'n'.repeat(60_000)}${at}`),
  },
  {
    name: 'zip: names of a million percent signs',
    make: () => many(15, (at) => `${'%41'.repeat(20_000)}${at}`),
  },
  { name: 'zip: ten deep in itself', make: () => nested(10) },
  {
    name: 'zip: with data descriptors',
    make: () => archive(entriesOf(plainParts()).map((entry) => ({ ...entry, flags: 0x808 }))),
  },
  {
    name: 'zip: zip64 sizes that fit',
    make: () =>
      archive(
        told(SHEET, ({ data }) => {
          const packed = deflateRawSync(Buffer.from(data as string));
          return {
            packed,
            zip64: { size: Buffer.from(data as string).length, packedSize: packed.length },
          };
        }),
      ),
  },
  {
    name: 'zip: zip64 sizes of exabytes',
    make: () => archive(told(SHEET, () => ({ zip64: { size: 2 ** 60, packedSize: 2 ** 60 } }))),
  },
  {
    name: 'zip: a zip64 offset of exabytes',
    make: () =>
      archive(told(SHEET, () => ({ zip64: { size: 9, packedSize: 9, offset: 2 ** 60 } }))),
  },
  {
    name: 'zip: a zip64 end record',
    make: () => archive(entriesOf(plainParts()), { zip64: true }),
  },
  {
    name: 'zip: two sheets of one name',
    make: () =>
      archive([
        ...entriesOf(plainParts()),
        { name: SHEET, data: sheet('<row r="1"><c r="A1"><v>2</v></c></row>') },
      ]),
  },
  {
    name: 'zip: two of one name but for its case',
    make: () =>
      archive([
        ...entriesOf(plainParts()),
        { name: SHEET.toUpperCase(), data: sheet('<row r="1"><c r="A1"><v>2</v></c></row>') },
      ]),
  },
  {
    name: 'zip: two content types',
    make: () => archive([...entriesOf(plainParts()), { name: TYPES, data: '<Types/>' }]),
  },
  {
    name: 'zip: a name out of the folder',
    make: () => workbook({ '../../../../tmp/hostile-out.xml': '<a/>' }),
  },
  {
    name: 'zip: a name out of the folder, backwards',
    make: () => workbook({ '..\\..\\..\\windows\\win.ini': 'a' }),
  },
  {
    name: 'zip: an absolute name',
    make: () => workbook({ '/etc/passwd': 'a', 'C:\\windows\\win.ini': 'a' }),
  },
  {
    name: 'zip: the sheet by an absolute name',
    make: () => archive(told(SHEET, () => ({ name: `/${SHEET}` }))),
  },
  {
    name: 'zip: the sheet by backslashes',
    make: () => archive(told(SHEET, () => ({ name: SHEET.replaceAll('/', '\\') }))),
  },
  {
    name: 'zip: the sheet by a way round',
    make: () => archive(told(SHEET, () => ({ name: 'xl/media/../worksheets/sheet1.xml' }))),
  },
  {
    name: 'zip: an empty name',
    make: () => archive([...entriesOf(plainParts()), { name: '', data: 'a' }]),
  },
  {
    name: 'zip: a name with a zero',
    make: () => archive([...entriesOf(plainParts()), { name: 'xl/a\0.xml', data: 'a' }]),
  },
  {
    name: 'zip: a name that is no UTF-8',
    make: () =>
      archive([
        ...entriesOf(plainParts()),
        { name: new Uint8Array([0xff, 0xfe, 0x80, 0xc0]), data: 'a' },
      ]),
  },
  {
    name: 'zip: a name that is __proto__',
    make: () =>
      workbook(
        Object.fromEntries([
          ['__proto__', 'a'],
          ['constructor', 'a'],
        ]),
      ),
  },
  {
    name: 'zip: another name before the data',
    make: () => archive(told(SHEET, () => ({ localName: 'xl/worksheets/other.xml' }))),
  },
  {
    name: 'zip: another size before the data',
    make: () => archive(told(SHEET, () => ({ localSize: 7 }))),
  },
  { name: 'zip: a wrong checksum', make: () => archive(told(SHEET, () => ({ crc: 12345 }))) },
  {
    name: 'zip: wrong content types checksum',
    make: () => archive(told(TYPES, () => ({ crc: 12345 }))),
  },
  { name: 'zip: an encrypted sheet', make: () => archive(told(SHEET, () => ({ flags: 0x801 }))) },
  { name: 'zip: strongly encrypted', make: () => archive(told(SHEET, () => ({ flags: 0x841 }))) },
  { name: 'zip: an unknown method', make: () => archive(told(SHEET, () => ({ method: 99 }))) },
  { name: 'zip: bzip2', make: () => archive(told(SHEET, () => ({ method: 12 }))) },
  {
    name: 'zip: stored, but of another length',
    make: () => archive(told(SHEET, () => ({ method: 0, size: 9 }))),
  },
  {
    name: 'zip: stored',
    make: () => archive(entriesOf(plainParts()).map((entry) => ({ ...entry, method: 0 }))),
  },
  {
    name: 'zip: deflated data that ends early',
    make: () =>
      archive(
        told(SHEET, ({ data }) => ({
          packed: deflateRawSync(Buffer.from(data as string)).subarray(0, 60),
        })),
      ),
  },
  {
    name: 'zip: deflated data that is none',
    make: () => archive(told(SHEET, () => ({ packed: new Uint8Array(500).fill(0xff) }))),
  },
  { name: 'zip: cut in the middle', make: () => workbook({}, { cut: 900 }) },
  {
    name: 'zip: cut in the directory',
    make: () => {
      const whole = workbook();
      return whole.subarray(0, whole.length - 60);
    },
  },
  { name: 'zip: four bytes', make: () => Buffer.from('PK\u0003\u0004') },
  { name: 'zip: an end and nothing else', make: () => archive([]) },
  { name: 'zip: an empty archive that claims 65,535', make: () => archive([], { count: 65_535 }) },
  { name: 'zip: more entries claimed than there are', make: () => workbook({}, { count: 500 }) },
  { name: 'zip: fewer entries claimed than there are', make: () => workbook({}, { count: 3 }) },
  {
    name: 'zip: a directory beyond the file',
    make: () => workbook({}, { directoryOffset: 0x7fffffff }),
  },
  { name: 'zip: a directory over the data', make: () => workbook({}, { directoryOffset: 0 }) },
  { name: 'zip: junk before', make: () => workbook({}, { before: 'MZ junk '.repeat(100) }) },
  {
    name: 'zip: junk before, by a zip',
    make: () => Buffer.concat([archive([{ name: 'a', data: 'b' }]), workbook()]),
  },
  { name: 'zip: junk behind', make: () => workbook({}, { after: 'junk'.repeat(1000) }) },
  { name: 'zip: 1 MB of junk behind', make: () => workbook({}, { after: 'junk'.repeat(300_000) }) },
  {
    name: 'zip: a comment of end records',
    make: () => workbook({}, { comment: 'PK\u0005\u0006'.repeat(16_000) }),
  },
  {
    name: 'zip: 50 MB of end marks',
    make: () =>
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(50 * MB, 'PK\u0005\u0006')]),
  },
  {
    name: 'zip: 50 MB of nothing',
    make: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(50 * MB)]),
  },
  {
    name: 'zip: 400 MB of nothing',
    make: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400 * MB)]),
  },
  { name: 'no zip: 300 MB of zeros', make: () => Buffer.alloc(300 * MB) },
  {
    name: 'no zip: a compound file of 100 MB',
    make: () =>
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(100 * MB, 'W\0o\0r\0d\0'),
      ]),
  },
  { name: 'no zip: 100 MB of text', make: () => Buffer.alloc(100 * MB, '<?xml <!-- ') },
  {
    name: 'no zip: comments of a page without end',
    make: () => Buffer.from(`<?xml${'<!--'.repeat(900)}`),
  },
  {
    name: 'zip: a mimetype of 500 MB',
    make: () => archive([{ name: 'mimetype', data: '', packed: zeros(500), size: 500 * MB }]),
  },
  {
    name: 'zip: 5,000 sheets',
    make: () => {
      const sheets = range(
        5000,
        (at) => `<sheet name="S${at}" sheetId="${at + 1}" r:id="r${at}"/>`,
      );
      const links = range(
        5000,
        (at) =>
          `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s${at}.xml"/>`,
      );
      const parts: Record<string, string> = {};
      for (let at = 0; at < 5000; at++) parts[`xl/worksheets/s${at}.xml`] = sheet('');
      return workbook({
        ...parts,
        [BOOK]: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`,
      });
    },
  },
];
