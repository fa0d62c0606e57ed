import { readFileSync } from 'node:fs';
import { apiVersionOf } from '../../src/host/objects/api-versions';
import { supportedMembers } from '../../src/host/objects/supported-members';

/** `Type.member` to the x of ExcelApi 1.x, by the remarks of Microsoft's own declarations. */
function documentedVersions(): Map<string, number> {
  const text = readFileSync('node_modules/@types/office-js/index.d.ts', 'utf8');
  const versions = new Map<string, number>();
  let type = '';
  let version = 0;
  for (const line of text.slice(text.indexOf('declare namespace Excel {')).split('\n')) {
    const [, opened] = /^ {4}class (\w+)/.exec(line) ?? [];
    const [, since] = /\[Api set: ExcelApi 1\.(\d+)/.exec(line) ?? [];
    const [, member] = /^ {8}(?:readonly )?(\w+)[?(:<]/.exec(line) ?? [];
    if (opened) type = opened;
    if (since) version = Number(since);
    if (!member || version === 0) continue;
    // Overloads that came later do not make the member younger.
    const known = versions.get(`${type}.${member}`) ?? version;
    versions.set(`${type}.${member}`, Math.min(known, version));
    version = 0;
  }
  return versions;
}

test('every supported member has the version that Microsoft’s declarations give it', () => {
  const documented = documentedVersions();
  expect(documented.get('Worksheet.copy')).toBe(7);
  const wrong = supportedMembers().flatMap(({ type, name }) => {
    const camel = name.charAt(0).toLowerCase() + name.slice(1);
    const wanted = documented.get(`${type}.${camel}`);
    const given = apiVersionOf(type, name);
    return wanted === undefined || wanted === given ? [] : [`${type}.${name}: ${wanted}, ${given}`];
  });
  expect(wrong).toEqual([]);
});
