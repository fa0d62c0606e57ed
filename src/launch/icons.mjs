// npm run icons: assets/*.png from assets/*.svg, in a browser of this machine.
import { readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './steps/browser.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { inProject } from './steps/project.mjs';

const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = {
  icon: [...RIBBON, 128],
  ...{ overview: RIBBON, check: RIBBON, overdue: RIBBON, clear: RIBBON },
  ...{ finding: RIBBON, papers: RIBBON, help: RIBBON },
};

await ensureInstalled();
const { chromium } = await import('playwright-core');
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(ICONS)) {
  const svg = readFileSync(inProject('assets', `${name}.svg`), 'utf8');
  for (const size of sizes) {
    // Monoline: one pixel wide up to 32, then growing slowly; measured on the drawing's 16 units.
    const line = (Math.max(1, Math.round(size / 24)) * 16) / size;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html{--line:${line}px}body{margin:0}svg{display:block;width:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(inProject('assets', `${name}-${size}.png`), png);
  }
}
await browser.close();
