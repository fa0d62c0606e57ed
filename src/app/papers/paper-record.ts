import type { Facts } from '../../facts/facts';
import type { Figures } from '../../facts/figure';
import { computeFigures } from '../../facts/figures';
import type { Day } from '../../register/day';
import type { Review } from '../../register/register';
import type { Paper } from '../../review/document';
import { tracedFigures } from '../../review/figures/traced-figures';
import type { PaperSubject } from '../../review/papers/paper-kind';
import { isPaperName, type PaperName } from '../../review/papers/papers';
import { programVersion } from './program-version';

/** What a made paper keeps of what it was made from. */
export interface PaperRecord {
  readonly name: PaperName;
  readonly review?: string;
  readonly finding?: string;
  readonly audit?: string;
  /** Of a list of chosen rows: their keys. */
  readonly rows?: readonly string[];
  /** On which it was made. */
  readonly day: Day;
  readonly program: string;
  /** As a person reads them, by id; of the agenda. */
  readonly figures: Readonly<Record<string, FigureText>>;
  /** Kept at 已核定: it stays as it was made. */
  readonly frozen?: true;
  /** Of the whole document. */
  readonly digest: string;
}

export interface FigureText {
  readonly name: string;
  readonly text: string;
}

interface Made {
  readonly name: PaperName;
  readonly subject: PaperSubject;
  readonly papers: readonly Paper[];
  /** Of the agenda's review, where they were worked out already. */
  readonly figures?: Figures;
}

/** What the agenda of a review says in figures, by id. */
export function figureTexts(
  facts: Facts,
  review: Review,
  known = computeFigures(facts, review),
): Readonly<Record<string, FigureText>> {
  const figures = tracedFigures(known, facts);
  return Object.fromEntries(figures.map(({ id, name, text }) => [id, { name, text }]));
}

export function recordOf(facts: Facts, { name, subject, papers, figures }: Made): PaperRecord {
  const { review, finding, audit, rows } = subject;
  return {
    name,
    ...(review && { review: review.key }),
    ...(finding && { finding: finding.key }),
    ...(audit && { audit: audit.key }),
    ...(rows && { rows }),
    day: facts.today,
    program: programVersion,
    figures: name === 'agenda' && review ? figureTexts(facts, review, figures) : {},
    digest: digestOf(papers),
  };
}

export function recordText(record: PaperRecord): string {
  return JSON.stringify({ version: 1, ...record });
}

/** Undefined of a record that this program cannot read: a later one's. */
export function readRecord(text: string): PaperRecord | undefined {
  try {
    const value = JSON.parse(text) as PaperRecord & { readonly version: number };
    return value.version === 1 && isPaperName(value.name) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Another document has another digest (cyrb53). */
function digestOf(papers: readonly Paper[]): string {
  const text = JSON.stringify(papers);
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return `${(high >>> 0).toString(36)}.${(low >>> 0).toString(36)}.${String(text.length)}`;
}
