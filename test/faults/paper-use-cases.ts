import { noFilter } from '../../src/app/findings/finding-filter';
import type { PaperKind } from '../../src/review/papers/paper-kind';
import { type PaperName, PAPERS } from '../../src/review/papers/papers';
import type { ViewName } from '../../src/review/views/views';
import { WrittenAtRisk } from '../../src/workbook/paper/written-box';
import { once, type UseCase } from './use-case';

/** What a paper is about, by what it asks for. */
const SUBJECTS: Readonly<Record<PaperKind['asksFor'], object>> = {
  nothing: {},
  nextReview: {},
  heldReview: { review: 'MR-114-01' },
  finding: { finding: 'NC-115-009' },
  findingOrAudit: { finding: 'NC-115-009' },
};

const kinds = Object.keys(PAPERS) as PaperName[];

/** Each of the documents as sheets; the agenda has use cases of its own as well. */
export const papers: readonly UseCase[] = [
  ...kinds.map((kind): UseCase => ({
    name: `paper ${kind}`,
    book: 'sample',
    work: async (cases) => (await cases.papers()).make(kind, SUBJECTS[PAPERS[kind].asksFor], false),
  })),
  {
    name: 'the agenda again, written on',
    book: 'paper written',
    work: async (cases) => (await cases.papers()).make('agenda', {}, false),
  },
  {
    // Whoever is asked whether it may go says so, and presses again.
    name: 'the agenda again, what was written may go',
    book: 'paper at risk',
    work: async (cases) => {
      const papers = await cases.papers();
      const asked = await papers.make('agenda', {}, false).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (asked !== undefined && !(asked instanceof WrittenAtRisk)) throw asked;
      return papers.make('agenda', {}, true);
    },
  },
  {
    name: 'keep the approved agenda when asked',
    book: 'approved',
    work: async (cases, kept) => {
      const read = () => cases.readAgendaDesk('MR-115-01');
      const { agenda } = await once(kept, 'desk', read);
      if (!agenda) throw new Error('no agenda');
      return cases.keepApproved(agenda, true);
    },
  },
  {
    name: 'a filtered list as a sheet',
    book: 'filtered',
    work: async (cases) => {
      const papers = await cases.papers();
      const { filtered } = await papers.look('findings-list', { filtered: true });
      if (filtered === undefined) throw new Error('nothing is filtered');
      return papers.make('findings-list', { filtered: true }, false);
    },
  },
  {
    name: 'a view as a sheet',
    book: 'sample',
    work: async (cases) => {
      const people = await cases.people();
      const name: ViewName = 'terms';
      await people.view(name);
      return people.make(name);
    },
  },
  {
    name: 'the papers that were made',
    book: 'sample',
    work: async (cases) => (await cases.meeting()).papers(),
  },
  {
    name: 'the chips over a filtered list',
    book: 'filtered',
    work: async (cases) => {
      const findings = await cases.findings();
      const desk = await findings.read('', noFilter);
      if (desk.shown === desk.all) throw new Error('nothing is filtered');
    },
  },
];
