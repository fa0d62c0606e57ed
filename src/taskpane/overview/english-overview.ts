import type { Overview } from '../../app/overview/overview';
import type { OverviewLine } from '../../app/overview/parts';
import type { Book } from '../english/book';
import type { UseCases } from '../use-cases';

/**
 * The overview in English: it is in the first view, which carries nothing of the language. Of thousands
 * of lines only those that are shown are worded.
 */
export function inEnglish(cases: UseCases, book: Book): UseCases {
  return {
    ...cases,
    overview: async () => {
      const read = await cases.overview();
      return { ...read, overview: worded(read.overview, book) };
    },
    overviewNow: async () => {
      const overview = await cases.overviewNow();
      return overview && worded(overview, book);
    },
  };
}

function worded(overview: Overview, book: Book): Overview {
  return {
    ...overview,
    lines: overview.lines.map((line) => lineOf(line, book)),
    numbers: overview.numbers.map((one) => ({ ...one, reason: book.text(one.reason) })),
  };
}

/** What is wrong; what to do about it is said where the problem stands. */
function lineOf(line: OverviewLine, book: Book): OverviewLine {
  const { problem } = line;
  const short = () => book.short(problem);
  const own = Object.defineProperty({ ...problem }, 'message', { get: short, enumerable: true });
  return { ...line, problem: own };
}
