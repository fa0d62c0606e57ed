// Sheets of a workbook as its file has them, read by nothing that wrote them: for comparing what two programs wrote.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text) {
  return text
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) =>
      name ? entities[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll('\r\n', '\n');
}

const textIn = (xml) =>
  [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => unescaped(text)).join('');

function attributes(tag) {
  return Object.fromEntries(
    [...` ${tag}`.matchAll(/\s([\w:]+)="([^"]*)"/g)].map(([, name, value]) => [
      name,
      unescaped(value),
    ]),
  );
}

const partsOf = (xml, name) =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*?)?(?:/>|>.*?</${name}>)`, 'gs'))].map(
    ([at]) => at,
  );
const within = (xml, name) => new RegExp(`<${name}[\\s>].*?</${name}>`, 's').exec(xml)?.[0] ?? '';

/** How each style looks: lines, shade, font and how the text stands, as one text. */
function looksOf(xml) {
  const [fonts, fills, borders] = [
    partsOf(within(xml, 'fonts'), 'font').map((font) =>
      ['name', 'sz']
        .map((name) => attributes(new RegExp(`<${name}[^>]*>`).exec(font)?.[0] ?? '').val)
        .concat(/<b(?: val="1")?\/>/.test(font) ? 'bold' : ''),
    ),
    partsOf(within(xml, 'fills'), 'fill').map(
      (fill) => attributes(/<fgColor[^>]*>/.exec(within(fill, 'patternFill'))?.[0] ?? '').rgb ?? '',
    ),
    partsOf(within(xml, 'borders'), 'border').map((border) =>
      ['left', 'right', 'top', 'bottom'].filter((side) =>
        new RegExp(`<${side}[^>]*style="thin"`).test(border),
      ),
    ),
  ];
  const codes = new Map(
    partsOf(within(xml, 'numFmts'), 'numFmt').map((one) => {
      const { numFmtId, formatCode } = attributes(one);
      return [numFmtId, formatCode];
    }),
  );
  return partsOf(within(xml, 'cellXfs'), 'xf').map((xf) => {
    const { fontId, fillId, borderId, numFmtId } = attributes(/<xf[^>]*>/.exec(xf)[0]);
    const { horizontal, vertical, wrapText } = attributes(/<alignment[^>]*>/.exec(xf)?.[0] ?? '');
    const stands = [horizontal, vertical ?? 'bottom', wrapText === '1' || wrapText === 'true'];
    const look = [fonts[fontId], fills[fillId], borders[borderId], codes.get(numFmtId) ?? numFmtId];
    // Of a blank cell only lines and shade are seen.
    return { full: JSON.stringify([...look, stands]), blank: JSON.stringify(look.slice(1, 3)) };
  });
}

/** @returns of each sheet wanted, by its name: values, looks, merged ranges, heights, widths, breaks and linked cells */
export function sheetsIn(file, isWanted) {
  const parts = unzipSync(readFileSync(file));
  const text = (name) => (parts[name] ? strFromU8(parts[name]) : '');
  const strings = partsOf(text('xl/sharedStrings.xml'), 'si').map(textIn);
  const looks = looksOf(text('xl/styles.xml'));
  const targets = new Map(
    partsOf(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((one) => {
      const { Id, Target } = attributes(one);
      return [Id, Target];
    }),
  );
  const sheets = new Map();
  for (const tag of partsOf(within(text('xl/workbook.xml'), 'sheets'), 'sheet')) {
    const { name, 'r:id': id } = attributes(tag);
    const target = targets.get(id);
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (isWanted(name)) sheets.set(name, sheetOf(text(part), strings, looks));
  }
  return sheets;
}

function sheetOf(xml, strings, looks) {
  const [values, cellLooks, heights, widths] = [new Map(), new Map(), new Map(), []];
  for (const [, row] of xml.matchAll(/<row\s([^>]*?)\/?>/g)) {
    const { r, ht } = attributes(row);
    heights.set(r, Number(ht));
  }
  const cell = /<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs;
  for (const [, tag, inner = ''] of xml.matchAll(cell)) {
    const { r, s = '0', t } = attributes(tag);
    const raw = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
    const value = t === 's' ? strings[Number(raw)] : t === 'inlineStr' ? textIn(inner) : raw;
    if (value !== undefined && value !== '') {
      values.set(r, t === 's' || t === 'inlineStr' || t === 'str' ? value : Number(value));
    }
    cellLooks.set(r, looks[Number(s)]?.[values.has(r) ? 'full' : 'blank']);
  }
  for (const tag of partsOf(within(xml, 'cols'), 'col')) {
    const { min, max, width } = attributes(tag);
    for (let at = Number(min); at <= Number(max); at += 1) widths[at] = Number(width);
  }
  const all = (name, of) =>
    new Set(
      [...xml.matchAll(new RegExp(`<${name}\\s[^>]*>`, 'g'))].map(([tag]) => attributes(tag)[of]),
    );
  return {
    ...{ values, looks: cellLooks, heights },
    widths: new Map(widths.flatMap((width, at) => [[String(at), width]])),
    merges: all('mergeCell', 'ref'),
    breaks: all('brk', 'id'),
    links: all('hyperlink', 'ref'),
  };
}
