import stylesAhead from '../../src/launch/steps/styles-ahead.cjs';

function built(source: string): string {
  let text = '';
  const callback = (_: Error | null, made: string) => (text = made);
  stylesAhead.call({ callback }, source);
  return text;
}

/** As a module would have it: what __styles() was called with. */
function rulesOf(source: string): unknown[] {
  const text = built(source).replace(/^import .*$|^export /gm, '');
  const call = (...given: unknown[]) => given;
  return new Function('__styles', 'tokens', `${text}; return useStyles;`)(call, {}) as unknown[];
}

test('the rules of a module are made while building, with its tokens and constants, from left to right', () => {
  const source = [
    "import { makeStyles, tokens } from '@fluentui/react-components';",
    'const low = `1px solid ${tokens.colorNeutralStroke2}`;',
    'export const useStyles = makeStyles({',
    "  root: { display: 'flex', outline: low },",
    "  other: { display: 'flex', paddingLeft: '4px', marginRight: tokens.zIndexOverlay },",
    '});',
    'export const after = 1;',
  ].join('\n');
  const [classes, rules] = rulesOf(source) as [
    Record<string, Record<string, string>>,
    { d: (string | [string, unknown])[] },
  ];
  // Fluent's own built files name 「display: flex」 so.
  expect(classes['root']?.['mc9l5x']).toBe('f22iagw');
  expect(classes['other']?.['mc9l5x']).toBe('f22iagw');
  const said = rules.d.map((rule) => (Array.isArray(rule) ? rule[0] : rule));
  expect(said).toContain('.f22iagw{display:flex;}');
  expect(said.join('')).toContain('outline:1px solid var(--colorNeutralStroke2);');
  expect(said.join('')).toContain('padding-left:4px;');
  expect(said.join('')).toContain('margin-right:var(--zIndexOverlay, 1000);');
  expect(said.join('')).not.toMatch(/padding-right|margin-left/);
  // Every name has its rule.
  for (const name of Object.values(classes).flatMap((slot) => Object.values(slot))) {
    if (typeof name === 'string') expect(said.join('')).toContain(`.${name}`);
  }
  expect(built(source).split('\n').indexOf('export const after = 1;')).toBe(6);
});

test('the half of one side is kept where another slot names it as its own', () => {
  const [classes, rules] = rulesOf(
    "const useStyles = makeStyles({ a: { paddingLeft: '4px' }, b: { paddingRight: '4px' } });",
  ) as [Record<string, Record<string, string>>, { d: string[] }];
  const [left] = Object.values(classes['a'] ?? {});
  const [right] = Object.values(classes['b'] ?? {});
  expect(rules.d.join('')).toContain(`.${String(left)}{padding-left:4px;}`);
  expect(rules.d.join('')).toContain(`.${String(right)}{padding-right:4px;}`);
});

test('what is not known while building, and what is no constant of its module, are refused', () => {
  expect(() => built('const useStyles = makeStyles({ a: { width: given } });')).toThrow('given');
  expect(() => built('const hold = () => makeStyles({});')).toThrow('constant of its module');
  expect(built('const none = 1;')).toBe('const none = 1;');
});
