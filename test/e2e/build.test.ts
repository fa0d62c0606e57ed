import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
    expect(html).toMatch(/Content-Security-Policy/);
    expect(html).toMatch(/default-src '(self|none)'/);
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

test('hazard 2: the ribbon’s functions run before any other script of the pane but its loader', () => {
  const html = readFileSync(path.join(web, 'taskpane.html'), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]*\bsrc=["']?([^"'\s>]+)/g)].map(([, src]) => src);
  const first = scripts.indexOf('after-office.js') + 1;
  expect(scripts.slice(first, first + 2)).toEqual(['runtime.js', 'commands.js']);
  expect(scripts.length).toBeGreaterThan(first + 2);
});
