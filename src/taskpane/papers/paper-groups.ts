import type { PaperKind } from '../../review/papers/paper-kind';
import { type PaperName, PAPERS } from '../../review/papers/papers';
import { paperMessages } from './paper-messages';

type Group = keyof typeof paperMessages.groups;

/** When in a year a paper is wanted; one that is not named here stands with the others. */
const groupOf: Readonly<Record<string, Group>> = {
  agenda: 'before',
  notice: 'before',
  'sign-in': 'before',
  minutes: 'after',
  tracking: 'after',
  improvement: 'improve',
  finding: 'improve',
  independence: 'improve',
  organisation: 'organisation',
  members: 'organisation',
  duties: 'organisation',
  coverage: 'organisation',
  terms: 'organisation',
  handover: 'organisation',
  'findings-list': 'lists',
  'actions-list': 'lists',
};

export interface PaperGroup {
  readonly title: string;
  readonly papers: readonly { readonly name: PaperName; readonly title: string }[];
}

const kinds = Object.entries(PAPERS) as [PaperName, PaperKind][];

export const paperGroups: readonly PaperGroup[] = Object.entries(paperMessages.groups)
  .map(([group, title]) => ({
    title,
    papers: kinds
      .filter(([name]) => (groupOf[name] ?? 'others') === group)
      .map(([name, kind]) => ({ name, title: kind.title })),
  }))
  .filter(({ papers }) => papers.length > 0);
