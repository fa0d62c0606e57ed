import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { metaPolicy } from '../../src/launch/steps/site-headers.cjs';
import { root } from './programs';

// What the browser is given. npm test has built it before.

const web = path.join(root, 'build/web');
const files = readdirSync(web, { recursive: true, encoding: 'utf8' });

test('office.js is as Microsoft ships it, byte for byte', () => {
  const copied = files.filter((name) => name.startsWith('office-js') && name.endsWith('.js'));
  expect(copied).toHaveLength(9);
  for (const name of copied) {
    const shipped = path.join(
      root,
      'node_modules/@microsoft/office-js/dist',
      path.relative('office-js', name),
    );
    expect([name, readFileSync(path.join(web, name)).equals(readFileSync(shipped))]).toEqual([
      name,
      true,
    ]);
  }
});

test('every page loads from its own folder only, and forbids anything else', () => {
  const pages = files.filter((name) => name.endsWith('.html'));
  expect(pages.sort()).toEqual(['help.html', 'index.html', 'taskpane.html', 'workbench.html']);
  for (const name of pages) {
    const html = readFileSync(path.join(web, name), 'utf8');
    const meta = /<meta\s+http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html);
    // As the server's header says it, which can also name the frames it may stand in.
    expect([name, meta?.[1]]).toEqual([name, metaPolicy(path.parse(name).name)]);
    expect(meta?.[1]).toMatch(/^default-src '(self|none)'; /);
    expect(meta?.[1]).not.toMatch(/unsafe-eval|https?:|\*/);
    const places = [...html.matchAll(/(?:src|href|action)\s*=\s*["']?([^"'\s>]+)/g)];
    expect(places.filter(([, place]) => /^([a-z]+:)?\/\//i.test(place ?? ''))).toEqual([]);
  }
});

test('our bundles ask no other machine for anything', () => {
  const bundles = files.filter((name) => /^[^/\\]+\.js$/.test(name));
  expect(bundles.length).toBeGreaterThan(5);
  const asks =
    /(?:fetch|import|importScripts|open|Request|WebSocket|EventSource|sendBeacon)\s*\(\s*["'`](?:https?:|wss?:)?\/\//;
  for (const name of bundles) {
    expect([name, asks.test(readFileSync(path.join(web, name), 'utf8'))]).toEqual([name, false]);
  }
});

test('hazard 2: the ribbon’s functions are there before office.js can listen for buttons', () => {
  const html = readFileSync(path.join(web, 'taskpane.html'), 'utf8');
  const tags = [...html.matchAll(/<script([^>]*)\bsrc=["']?([^"'\s>]+)/g)];
  const scripts = tags.map(([, attributes, src]) => `${attributes?.trim() ?? ''}${src ?? ''}`);
  const library = scripts.indexOf('office-js/office.js');
  expect(scripts.slice(library - 2, library)).toEqual(['runtime.js', 'commands.js']);
  // Once only: a second runtime would be a second pane.
  expect(tags.filter(([, , src]) => src === 'runtime.js')).toHaveLength(1);
  expect(scripts.at(-1)).toBe('defertaskpane.js');
});

test('what an old web view runs first is ES5, and the probe is as new as what it stands for', () => {
  const html = readFileSync(path.join(web, 'taskpane.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\bsrc=["']?([^"'\s>]+)/g)].map(([, src]) => src);
  expect(scripts.slice(0, 3)).toEqual(['unsupported.js', 'modern.js', 'before-office.js']);
  const reads = (name: string, ecmaVersion: 5 | 2021 | 2022) => {
    try {
      parse(readFileSync(path.join(web, name), 'utf8'), { ecmaVersion, sourceType: 'script' });
      return true;
    } catch {
      return false;
    }
  };
  for (const name of ['unsupported.js', 'before-office.js', 'after-office.js']) {
    expect([name, reads(name, 5)]).toEqual([name, true]);
  }
  expect([reads('modern.js', 2021), reads('modern.js', 2022)]).toEqual([false, true]);
  // Where the probe can be read so can all of the pane.
  const bundles = files.filter((name) => /^[^/\\]+\.js$/.test(name));
  expect(bundles.filter((name) => !reads(name, 2022))).toEqual([]);
});

test('the first scripts of the workbench are at most 250 KB on their way', () => {
  const html = readFileSync(path.join(web, 'index.html'), 'utf8');
  const names = [...html.matchAll(/<script[^>]*\bsrc=["']?([^"'\s>]+)/g)].map(
    ([, src = '']) => src,
  );
  expect(names).toContain('workbench.js');
  const sizes = names.map((name) => gzipSync(readFileSync(path.join(web, name))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(250_000);
});
