import { buildAgenda } from '../../src/review/build-agenda';
import type { Paper } from '../../src/review/document';
import { PAPERS } from '../../src/review/papers/papers';
import { added, d, factsFrom, small, type Sheets } from '../facts/small-register';

function boxesOf(papers: readonly Paper[]): readonly string[] {
  return papers
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'signatures' ? block.labels : []));
}

function appointed(memberId: string, name: string, position: string): Sheets {
  const organisation = 'ISMS 執行小組';
  const startDate = d(110, 1, 1);
  return added(small, 'Members', {
    memberId,
    name,
    unit: '行政室',
    organisation,
    position,
    startDate,
  });
}

test.each([
  // 許嘉慧 leads the audit group on that day, 吳育成 the working group.
  [
    '資安主管(副召集人)',
    '吳育成',
    ['承辦人', '資安主管（兼執行小組組長）', '稽核小組組長', '資安長'],
  ],
  [
    '資安主管(副召集人)',
    '沈佩真',
    ['承辦人', '資安主管', '執行小組組長', '稽核小組組長', '資安長'],
  ],
  ['ISMS 承辦人', '許嘉慧', ['承辦人（兼稽核小組組長）', '資安主管（兼執行小組組長）', '資安長']],
])('one box per person, in agenda and minutes alike: %s is %s', (position, name, boxes) => {
  const facts = factsFrom(appointed('M-09', name, position));
  expect(boxesOf(buildAgenda(facts, 'MR-115-01').papers)).toEqual(boxes);
  const review = facts.review('MR-115-01');
  expect(boxesOf(PAPERS.minutes.papers(facts, review ? { review } : {}))).toEqual(boxes);
});
