import { useEffect, useState } from 'react';
import type { DraftRow, Drafts } from '../../app/row/draft';
import type { RowDesk } from '../../app/row/row-desk';
import type { SpokenOf } from '../../app/row/spoken';
import type { UseCases } from '../use-cases';
import type { Current } from './kept';

/** What is typed is looked at when it rests. */
const QUIET_MS = 200;

/** What the rules say of the row that is shown, were it saved as it is typed. */
export function useSpoken(
  useCases: UseCases,
  desk: RowDesk | undefined,
  drafts: Drafts,
  current: Current | undefined,
  draft: DraftRow | undefined,
): readonly SpokenOf[] {
  const [spoken, setSpoken] = useState<{ of: string; said: readonly SpokenOf[] }>();
  const of = current ? nameOf(current) : '';
  useEffect(() => {
    if (!desk || !current) return undefined;
    let isLeft = false;
    const at = current.kind === 'row' ? current.at : undefined;
    const later = setTimeout(() => {
      void useCases
        .row()
        .then((cases) => cases.spoken(desk, drafts, at, draft))
        .then((said) => {
          if (!isLeft && said) setSpoken({ of, said });
        })
        // A rule that fails is told where all is checked; the form goes on without.
        .catch(() => undefined);
    }, QUIET_MS);
    return () => {
      isLeft = true;
      clearTimeout(later);
    };
  }, [useCases, desk, drafts, current, draft, of]);
  return spoken?.of === of ? spoken.said : none;
}

const none: readonly SpokenOf[] = [];

function nameOf(current: Current): string {
  return current.kind === 'new'
    ? `${current.table} ${current.key}`
    : `${current.at.table} ${current.at.key} ${String(current.at.row)}`;
}
