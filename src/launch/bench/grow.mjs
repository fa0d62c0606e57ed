// The sample with many more findings: its own rows repeated under new numbers, six actions for every
// ten findings. Dates, texts, formulas and what Excel had worked out for them are those of the sample.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Columns in which a row's number, or the number it refers to, stands. */
const IDS = { Findings: ['A'], CorrectiveActions: ['A', 'B', 'C'] };

const STRINGS = 'xl/sharedStrings.xml';

/** @returns the bytes of a workbook with so many findings */
export function grown(sample, findings) {
  const parts = unzipSync(sample);
  const text = (name) => strFromU8(parts[name]);
  const strings = new SharedTexts(text(STRINGS));
  const rows = { Findings: findings, CorrectiveActions: Math.round(findings * 0.6) };
  for (const [name, count] of Object.entries(rows)) {
    const table = Object.keys(parts).find(
      (part) => part.startsWith('xl/tables/') && text(part).includes(`displayName="${name}"`),
    );
    const links = Object.keys(parts).find(
      (part) =>
        part.startsWith('xl/worksheets/_rels/') && text(part).includes(`../${table.slice(3)}"`),
    );
    const sheet = links.replace('_rels/', '').replace('.rels', '');
    const [, first, last] = /ref="[A-Z]+(\d+):[A-Z]+(\d+)"/.exec(text(table)).map(Number);
    const end = first + count;
    const longer = (xml) => xml.replace(/(ref="[A-Z]+\d+:[A-Z]+)\d+"/g, `$1${end}"`);
    parts[table] = strToU8(longer(text(table)));
    parts[sheet] = strToU8(withRows(text(sheet), { first, last, count, ids: IDS[name], strings }));
  }
  parts[STRINGS] = strToU8(strings.xml());
  return zipSync(parts, { level: 1 });
}

/** The texts of all cells, each once, as Excel keeps them; new ones come behind. */
class SharedTexts {
  #own;
  #added = new Map();
  #xml;

  constructor(xml) {
    this.#xml = xml;
    this.#own = [...xml.matchAll(/<si>(?:<t[^>]*>([^<]*)<\/t>)?/g)].map(([, text]) => text);
  }

  text(index) {
    return this.#own[index];
  }

  indexOf(text) {
    const known = this.#added.get(text);
    if (known !== undefined) return known;
    const index = this.#own.length + this.#added.size;
    this.#added.set(text, index);
    return index;
  }

  xml() {
    const items = [...this.#added.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
    const count = this.#own.length + this.#added.size;
    return this.#xml
      .replace(/ count="\d+"/, '')
      .replace(/ uniqueCount="\d+"/, ` uniqueCount="${count}"`)
      .replace('</sst>', `${items}</sst>`);
  }
}

function withRows(xml, { first, last, count, ids, strings }) {
  const own = [...xml.matchAll(/<row r="(\d+)".*?<\/row>/gs)]
    .filter(([, row]) => Number(row) > first && Number(row) <= last)
    .map(([row]) => row);
  const all = Array.from({ length: count }, (_, index) =>
    renumbered(own[index % own.length], {
      row: first + 1 + index,
      round: Math.floor(index / own.length),
      ids,
      strings,
    }),
  );
  const start = xml.indexOf(own[0]);
  const after = xml.indexOf(own[own.length - 1]) + own[own.length - 1].length;
  return (xml.slice(0, start) + all.join('') + xml.slice(after))
    .replace(/<dimension ref="([A-Z]+\d+:[A-Z]+)\d+"/, `<dimension ref="$1${first + count}"`)
    .replace(/sqref="([A-Z]+\d+:[A-Z]+)\d+"/g, `sqref="$1${first + count}"`);
}

/** NC-113-001 of the second round is NC-113-1001: an action still names the finding of its round. */
function renumbered(xml, { row, round, ids, strings }) {
  const moved = xml.replace(/ r="([A-Z]*)\d+"/g, ` r="$1${row}"`);
  if (round === 0) return moved;
  return moved.replace(
    /<c r="([A-Z]+)(\d+)"( s="\d+")? t="s"><v>(\d+)<\/v><\/c>/g,
    (cell, column, at, style = '', index) => {
      if (!ids.includes(column)) return cell;
      const id = strings
        .text(index)
        .replace(/(?<!\d)\d+$/, (digits) => round * 1000 + Number(digits));
      return `<c r="${column}${at}"${style} t="s"><v>${strings.indexOf(id)}</v></c>`;
    },
  );
}
