import { useCallback, useEffect, useRef, useState } from 'react';
import { type FindingFilter, noFilter } from '../../app/findings/finding-filter';
import type { FindingsDesk } from '../../app/findings/findings-use-cases';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import { useReadAgain } from '../read-again';
import { keepFollowing } from '../keep-following';
import type { RowAsked } from '../row/kept';
import type { UseCases } from '../use-cases';
import { findingsMessages as words } from './findings-messages';
import { keepOwn, ownName } from './own-mark';

/** A filter hides one row after the other: it is read once it is done. */
const QUIET_MS = 200;

export type FindingsHand = ReturnType<typeof useFindings>;

/** The findings as their table is filtered, by these chips or by hand. */
export function useFindings(
  useCases: UseCases,
  changes: ChangeCount,
  onRead: () => void,
  answered: RowAsked | undefined,
) {
  const { run } = useAction();
  const announce = useAnnounce();
  const [desk, setDesk] = useState<FindingsDesk>();
  /** As chosen here; before that, as it was kept. */
  const [chosen, setChosen] = useState<string>();
  const me = chosen ?? desk?.me ?? '';
  const [told, setTold] = useState('');
  const [heeded, setHeeded] = useState<RowAsked>();
  if (heeded !== answered) {
    setHeeded(answered);
    if (answered?.kind === 'rows') setTold(answered.told);
  }
  const [readAt, setReadAt] = useState<number>();
  /** What was set here last. */
  const before = useRef<FindingFilter>(noFilter);
  const turn = useRef(0);
  const heard = useRef(onRead);
  useEffect(() => {
    heard.current = onRead;
  });

  const look = useCallback(async () => {
    const own = ++turn.current;
    const cases = await useCases.findings();
    const at = changes.now();
    const found = await cases.read(chosen ?? ownName, before.current);
    if (own !== turn.current) return undefined;
    setDesk(found);
    setReadAt(at);
    heard.current();
    return found;
  }, [useCases, changes, chosen]);

  // What is looked at of its own accord is no action: a cell that is edited meanwhile is no fault.
  const lookedBy = useRef<typeof look>(undefined);
  useEffect(() => {
    if (lookedBy.current === look) return;
    lookedBy.current = look;
    look().catch(() => undefined);
  }, [look]);
  useReadAgain(changes, readAt, look);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        look().catch(() => undefined);
      }, QUIET_MS);
    };
    const stop = keepFollowing(async () => (await useCases.findings()).watch(hear));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [useCases, look]);

  const say = (found: FindingsDesk | undefined, more: readonly string[] = []) => {
    setTold(more.join(''));
    if (found) announce([shownText(found), ...more].join(' '));
  };

  const set = (filter: FindingFilter) => {
    const work = async () => {
      const done = await (await useCases.findings()).set(me, filter);
      if (!done.isNone) before.current = filter;
      return { done, found: await look() };
    };
    void run(words.filtering, work, ({ done, found }) => {
      say(found, [
        ...(done.isNone ? [words.none] : []),
        ...(done.unnamed > 0 ? [words.unnamed(done.unnamed)] : []),
      ]);
    });
  };

  return {
    ...{ desk, me, told, look, set },
    clear: () => {
      const work = async () => {
        await (await useCases.findings()).clear();
        before.current = noFilter;
        return look();
      };
      void run(words.clearing, work, (found) => {
        say(found);
      });
    },
    iAm: (name: string) => {
      keepOwn(name);
      setChosen(name);
    },
    keepView: (name: string) => {
      if (!desk) return;
      const work = async () => {
        await (await useCases.findings()).keepView({ name, filter: desk.filter });
        return look();
      };
      void run(words.keeping, work, () => {
        setTold(words.kept(name));
        announce(words.kept(name));
      });
    },
    dropView: (name: string) => {
      const work = async () => {
        await (await useCases.findings()).dropView(name);
        return look();
      };
      void run(words.dropping, work, () => {
        setTold(words.dropped(name));
        announce(words.dropped(name));
      });
    },
  };
}

export function shownText({ shown, all }: FindingsDesk): string {
  return shown < all ? words.filtered(shown, all) : words.unfiltered(all);
}
