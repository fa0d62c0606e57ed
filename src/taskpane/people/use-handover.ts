import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  type ComerField,
  type Handover,
  handoverPlan,
  knownOf,
  leavers,
} from '../../app/people/handover';
import { type MoveKind, proposedMoves } from '../../app/people/handover-moves';
import { addedKey, type Drafts } from '../../app/row/draft';
import { foundAgain, type RowDesk } from '../../app/row/row-desk';
import type { Saved } from '../../app/row/save-rows';
import { rocShort } from '../../register/day';
import type { Member } from '../../register/register';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import type { Current } from '../row/kept';
import { useDesk } from '../row/use-desk';
import { useSpoken } from '../row/use-spoken';
import type { UseCases } from '../use-cases';
import { handoverMessages as words } from './handover-messages';
import { asWords } from '../learnt';

/** What outlives the panel: people go to another place of the pane and come back. */
export interface HandoverKept {
  given: Handover | undefined;
}

export type HandoverHand = ReturnType<typeof useHandover>;

const newcomer: Current = { kind: 'new', table: 'Members', key: addedKey(1) };
const nothing: Drafts = [];

/** A handover as it is filled in; nothing is written before it is saved. */
export function useHandover(useCases: UseCases, changes: ChangeCount, kept: HandoverKept) {
  const { run } = useAction();
  const announce = useAnnounce();
  const [given, setGiven] = useState(kept.given);
  const [done, setDone] = useState<{ saved: Saved; given: Handover }>();
  useEffect(() => {
    Object.assign(kept, { given });
  }, [kept, given]);

  const onTaken = useCallback((found: RowDesk) => {
    // Until something is typed the first in order is meant.
    setGiven((now) => {
      const [first] = leavers(found.facts);
      const leaving = now && foundAgain(found, now.leaving);
      if (now && leaving) return { ...now, leaving };
      return first && begun(found, first, now);
    });
  }, []);
  const { desk, read: readBy, take } = useDesk(useCases, changes, onTaken);
  const read = useCallback(
    async (isFresh: boolean) => readBy(await useCases.row(), isFresh),
    [readBy, useCases],
  );
  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void run(words.reading, () => read(true), take);
  }, [read, run, take]);

  const plan = useMemo(
    () => (desk && given ? handoverPlan(desk, given) : undefined),
    [desk, given],
  );
  const spoken = useSpoken(useCases, desk, plan?.drafts ?? nothing, newcomer, plan?.comer);

  const save = () => {
    if (!plan || plan.lacking.length > 0 || !given) return;
    const name = given.texts.name.trim();
    const work = async () => {
      const saved = await (await useCases.people()).handOver(plan.drafts, words.subject);
      return { saved, ...(await read(true)) };
    };
    void run(words.saving, work, ({ saved, ...now }) => {
      take(now);
      setDone({ saved, given });
      // What is written is not to be written again.
      if (saved.rows > 0) setGiven(undefined);
      const told = saved.blocked.map(({ text }) => asWords(text));
      const what = saved.rows > 0 ? words.saved(name, saved.cells) : words.notSaved;
      announce([what, ...told, ...saved.notices.map(asWords)].join(' '));
    });
  };

  return {
    ...{ desk, given, plan, spoken, done, save },
    choose: (row: number) => {
      const member = desk?.facts.rows.Members.find((each) => each.row === row);
      if (desk && member) setGiven((now) => ({ ...begun(desk, member, now) }));
    },
    type: (field: ComerField, text: string) => {
      if (!desk) return;
      setGiven((now) => {
        if (!now) return now;
        const texts = { ...now.texts, [field]: text };
        if (field !== 'name') return { ...now, texts };
        // Of somebody who is known already what is still blank is filled in.
        const known = Object.entries(knownOf(desk.facts, text)).filter(
          ([each]) => now.texts[each as ComerField] === '',
        );
        return { ...now, texts: { ...texts, ...Object.fromEntries(known) } };
      });
    },
    pass: (kind: MoveKind, isPassed: boolean) => {
      setGiven((now) => {
        if (!now) return now;
        const moves = new Set(now.moves);
        if (isPassed) moves.add(kind);
        else moves.delete(kind);
        return { ...now, moves };
      });
    },
    again: () => {
      setDone(undefined);
      const [first] = desk ? leavers(desk.facts) : [];
      if (desk && first) setGiven(begun(desk, first));
    },
    undo: () => {
      const id = done?.saved.entry;
      if (id === undefined) return;
      const work = async () => ({ mended: await useCases.restore(id), ...(await read(true)) });
      void run(words.restoring, work, ({ mended, ...now }) => {
        take(now);
        setGiven(done?.given);
        setDone(undefined);
        announce([words.undone, ...mended.conflicts.map(({ text }) => asWords(text))].join(' '));
      });
    },
  };
}

/** With what is typed already of the one who comes. */
function begun({ facts }: RowDesk, leaving: Member, before?: Handover): Handover {
  const blank = { title: '', basis: '', deputy: '', competence: '', phone: '', email: '' };
  return {
    leaving: { table: 'Members', key: leaving.key, row: leaving.row },
    texts: before?.texts ?? {
      ...{ name: '', startDate: rocShort(facts.today), unit: leaving.unit ?? '' },
      ...blank,
    },
    moves: proposedMoves(facts, leaving),
  };
}
