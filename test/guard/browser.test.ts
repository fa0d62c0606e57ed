import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './source-files';

test('what playwright leaves off in a browser stays off: of two lists a browser takes the last', () => {
  const its = readFileSync(
    path.join(root, 'node_modules/playwright-core/lib/coreBundle.js'),
    'utf8',
  );
  const list = /\bdisabledFeatures = \[([^\]]*)\]/.exec(its)?.[1] ?? '';
  const names = [...list.matchAll(/^ *"(\w+)"/gm)].map((found) => found[1] ?? '');
  expect(names).toContain('HttpsUpgrades');
  const ours = readFileSync(path.join(root, 'src/launch/steps/browser.mjs'), 'utf8');
  expect(names.filter((name) => !ours.includes(`'${name}',`))).toEqual([]);
});
