import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onPath } from '../steps/browser.mjs';
import { inProject, Refusal } from '../steps/project.mjs';
import { mustRun } from '../steps/run.mjs';
import { TODAY } from './camera.mjs';

/** Name of the picture, what the command line is asked for, and the page that is shown. */
const PAGES = [
  ['paper-agenda', ['agenda'], 1],
  ['paper-agenda-part', ['agenda'], 3],
  ['paper-appendix', ['agenda'], 7],
  ['paper-notice', ['notice'], 1],
  ['paper-minutes', ['minutes'], 1],
  ['paper-tracking', ['tracking'], 1],
  ['paper-finding', ['finding', '--finding', 'NC-115-005'], 1],
];

/** Sharp enough to be read where it is enlarged, small enough to go with the text. */
const DOTS_PER_INCH = 90;

/** Pages of papers as LibreOffice prints them. */
export async function paperPictures(camera, folder) {
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(fonts, FONTS);
  const env = { FONTCONFIG_FILE: process.env.FONTCONFIG_FILE ?? fonts };
  const toPng = onPath('pdftoppm');
  if (!toPng) throw new Refusal('找不到 pdftoppm（Poppler）。');
  for (const [name, asked, page] of PAGES) {
    const [kind, ...options] = asked;
    const pdf = path.join(folder, `${asked.join('-')}.pdf`);
    const sample = inProject('build', 'web', 'sample.xlsx');
    const program = [inProject('src', 'launch', 'isms.mjs'), 'paper', kind, sample, ...options];
    await mustRun(
      `${name} 沒有產生。`,
      process.execPath,
      [...program, '--pdf', pdf, '--today', TODAY],
      { env },
    );
    const out = path.join(folder, name);
    const pages = ['-f', `${page}`, '-l', `${page}`, '-singlefile'];
    await mustRun(`${name} 沒有第 ${page} 頁。`, toPng, [
      ...pages,
      '-r',
      `${DOTS_PER_INCH}`,
      '-gray',
      '-png',
      pdf,
      out,
    ]);
    await camera.write(name, readFileSync(`${out}.png`), { quality: 0.7 });
  }
}

/** Where 標楷體 is not installed, another face of its kind stands in for it, not a sans. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<alias binding="same"><family>標楷體</family><prefer><family>DFKai-SB</family><family>BiauKai</family><family>TW-Kai</family><family>AR PL UKai TW</family></prefer></alias>
</fontconfig>`;
