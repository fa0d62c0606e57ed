import type { Agenda, AgendaPart } from './agenda';

interface PartJson extends Omit<AgendaPart, 'items'> {
  /** Present in part 3 only. */
  readonly items?: readonly PartJson[];
}

function partJson({ items, ...part }: AgendaPart): PartJson {
  return items.length === 0 ? part : { ...part, items: items.map(partJson) };
}

/** The agenda as the command line prints it: everything but the papers; notes where there are any. */
export function agendaJson({ review, title, date, parts, notes, summary, figures }: Agenda) {
  const said = notes.length === 0 ? {} : { notes };
  return { review, title, date, parts: parts.map(partJson), ...said, summary, figures };
}
