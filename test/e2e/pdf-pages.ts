import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { program } from './programs';

/** A line of text on a page, in points from its top left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
  /** What stands together without a space, as a reader finds it. */
  readonly words: readonly PdfLine[];
  /** Points of each font used on it. */
  readonly sizes: readonly number[];
  /** The lowest ink above `foot` points from the bottom. */
  readonly lowest: (foot: number) => number;
}

const big = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;

function plainText(xml: string): string {
  return xml
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Turns workbooks into PDFs beside them, 標楷體 replaced by the given font; LibreOffice starts once. */
export async function printed(
  files: readonly string[],
  folder: string,
  font: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const config = path.join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>標楷體</string></test>
<edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match></fontconfig>`,
  );
  await promisify(execFile)(
    program('SOFFICE_PATH', 'soffice'),
    [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(folder).href}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { ...big, env: { ...process.env, FONTCONFIG_FILE: config } },
  );
  return files.map((file) => path.join(folder, `${path.parse(file).name}.pdf`));
}

const pixelsPerInch = 36;

/** The pages in grey, a byte for each point of 2 × 2. */
function pictures(pdf: string): { width: number; height: number; at: Buffer }[] {
  const all = execFileSync(
    program('PDFTOPPM_PATH', 'pdftoppm'),
    ['-r', String(pixelsPerInch), '-gray', pdf],
    { maxBuffer: 1 << 28 },
  );
  const found: { width: number; height: number; at: Buffer }[] = [];
  let from = 0;
  while (from < all.length) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
      all.subarray(from, from + 64).toString('latin1'),
    );
    if (!head) break;
    const [width, height] = [Number(head[1]), Number(head[2])];
    from += head[0].length;
    found.push({ width, height, at: all.subarray(from, from + width * height) });
    from += width * height;
  }
  return found;
}

function fontSizes(pdf: string): number[][] {
  const xml = execFileSync(
    program('PDFTOHTML_PATH', 'pdftohtml'),
    ['-xml', '-i', '-stdout', '-zoom', '1', pdf],
    big,
  );
  // A font is told on the page that first uses it.
  const known = new Map<string, number>();
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => {
      for (const [, id = '', size] of page.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)) {
        known.set(id, Number(size));
      }
      const used = new Set([...page.matchAll(/<text [^>]*font="(\d+)"/g)].map(([, id]) => id));
      return [...used].flatMap((id) => known.get(id ?? '') ?? []);
    });
}

export function pagesOf(pdf: string): PdfPage[] {
  const xml = execFileSync(program('PDFTOTEXT_PATH', 'pdftotext'), ['-bbox-layout', pdf, '-'], big);
  const sizes = fontSizes(pdf);
  const inked = pictures(pdf);
  return xml
    .split('<page ')
    .slice(1)
    .map((page, index) => {
      const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const boxes = (kind: 'line' | 'word'): PdfLine[] => {
        const pattern = new RegExp(
          `<${kind} xMin="([\\d.]+)" yMin="([\\d.]+)" xMax="([\\d.]+)" yMax="([\\d.]+)">([\\s\\S]*?)</${kind}>`,
          'g',
        );
        return [...page.matchAll(pattern)].map(([, left, top, right, bottom, inside = '']) => ({
          text: plainText(inside).replace(/\s+/g, ''),
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }));
      };
      const picture = inked[index];
      const lowest = (foot: number) => {
        if (!picture) return 0;
        const perPoint = pixelsPerInch / 72;
        let row = Math.floor((Number(height) - foot) * perPoint) - 1;
        const isBlank = () =>
          picture.at
            .subarray(row * picture.width, (row + 1) * picture.width)
            .every((grey) => grey > 200);
        while (row > 0 && isBlank()) row -= 1;
        return (row + 1) / perPoint;
      };
      return {
        ...{ width: Number(width), height: Number(height), lowest },
        ...{ lines: boxes('line'), words: boxes('word') },
        sizes: sizes[index] ?? [],
      };
    });
}
