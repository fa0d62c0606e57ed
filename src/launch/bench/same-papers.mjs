// Whether two programs wrote the same papers, cell by cell.
import { Refusal } from '../steps/project.mjs';
import { sheetsIn } from './paper-read.mjs';

const MOST_SHOWN = 10;

/** @throws Refusal that says where the second is otherwise; @returns what was compared of both */
export function assertSamePapers(own, other) {
  const isPaper = (name) => name.startsWith('議程');
  const [ours, theirs] = [sheetsIn(own, isPaper), sheetsIn(other, isPaper)];
  const found = ours.size === theirs.size && ours.size > 0 ? [] : [`sheets: ${[...ours.keys()]}`];
  const counts = { cells: 0, merges: 0 };
  for (const [name, sheet] of ours) {
    const like = theirs.get(name);
    if (!like) throw new Refusal(name);
    withinColumns(sheet, like.widths.size);
    for (const kind of ['values', 'looks', 'heights', 'widths']) {
      found.push(...unlike(sheet[kind], like[kind]).map((at) => `${name} ${kind} ${at}`));
    }
    for (const kind of ['merges', 'breaks', 'links']) {
      const [one, two] = [sheet[kind], like[kind]];
      const others = [...one]
        .filter((at) => !two.has(at))
        .concat([...two].filter((at) => !one.has(at)));
      found.push(...others.map((at) => `${name} ${kind} ${at}`));
    }
    counts.cells += sheet.looks.size;
    counts.merges += sheet.merges.size;
  }
  if (found.length > 0) {
    throw new Refusal(`${found.length}\n${found.slice(0, MOST_SHOWN).join('\n')}`);
  }
  return counts;
}

/** What the add-in keeps at the right of a paper, for itself, is not of it. */
function withinColumns(sheet, columns) {
  const column = (at) =>
    [.../^[A-Z]+/.exec(at)[0]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  for (const kind of ['values', 'looks']) {
    for (const at of sheet[kind].keys()) if (column(at) > columns) sheet[kind].delete(at);
  }
  for (const at of sheet.widths.keys()) if (Number(at) > columns) sheet.widths.delete(at);
}

function unlike(one, two) {
  const keys = new Set([...one.keys(), ...two.keys()]);
  return [...keys]
    .filter((key) => one.get(key) !== two.get(key))
    .map((key) => `${key}: ${one.get(key)}, ${two.get(key)}`);
}
