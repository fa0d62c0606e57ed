import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { camel, hostDocument } from '../../src/host/host-document';
import { refusedMembers } from '../../src/host/objects/refused-members';
import { supportedMembers } from '../../src/host/objects/supported-members';
import { KNOWN_GAPS } from '../conformance/known-gaps';
import { openExcel } from '../conformance/open-excel';

// Two the library sends under older names, two the host answers for the library's own use.
const INTERNAL = [
  'Worksheet.Gridlines',
  'Worksheet.Headings',
  'Table.LegacyId',
  'ChartSeriesCollection.GetItem',
];

test('docs/host.md is what the tables print', () => {
  const isPrinted = readFileSync('docs/host.md', 'utf8') === hostDocument(KNOWN_GAPS);
  expect(isPrinted ? '' : 'run `npm run host-docs` and commit docs/host.md').toBe('');
});

test('what is listed exists in the library under the same name, once', () => {
  const { Excel } = openExcel();
  const library = Excel as unknown as Record<string, { prototype: object } | undefined>;
  const listed = supportedMembers().map(({ type, name }) => `${type}.${name}`);
  const unknown = listed.filter((member) => {
    const [type = '', name = ''] = member.split('.');
    const prototype = library[type]?.prototype;
    return !INTERNAL.includes(member) && !(prototype && camel(name) in prototype);
  });
  expect(unknown).toEqual([]);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((member) => refusedMembers().has(member))).toEqual([]);
});

test('every known gap has its case, once', () => {
  const cases = readdirSync('test/conformance')
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => [
      ...readFileSync(join('test/conformance', name), 'utf8').matchAll(/knownGap\('([^']+)'/g),
    ])
    .map(([, id]) => id);
  expect(cases.sort()).toEqual(KNOWN_GAPS.map(({ id }) => id).sort());
});
