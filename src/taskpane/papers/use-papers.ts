import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaperRequest } from '../../app/papers';
import type { PaperDesk } from '../../app/papers-desk';
import type { PaperName } from '../../review/papers/papers';
import type { RenderedPaper } from '../../workbook/render-paper';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import { useIsStale, type ChangeCount } from '../changes';
import type { UseCases } from '../use-cases';
import { paperMessages as words } from './paper-messages';
import { asWords } from '../learnt';

/** What was chosen, kept while another place of the pane is open. */
export interface PapersKept {
  readonly name: PaperName | undefined;
  readonly request: PaperRequest;
}

export interface Papers extends PapersKept {
  readonly desk: PaperDesk | undefined;
  readonly isStale: boolean;
  /** The sheets made last of what is chosen. */
  readonly made: RenderedPaper | undefined;
  readonly choose: (name: PaperName | undefined, request: PaperRequest) => void;
  readonly look: () => void;
  readonly make: () => void;
}

export function usePapers(
  useCases: UseCases,
  changes: ChangeCount,
  kept: { current: PapersKept | undefined },
): Papers {
  const { run } = useAction();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<PapersKept>(
    () => kept.current ?? { name: undefined, request: {} },
  );
  const [desk, setDesk] = useState<PaperDesk>();
  const [made, setMade] = useState<RenderedPaper>();
  const [readAt, setReadAt] = useState<number>();
  const isStale = useIsStale(changes, readAt);
  const { name, request } = chosen;

  const lookAt = useCallback(
    ({ name: wanted, request: about }: PapersKept) => {
      const read = async () => {
        const { look } = await useCases.papers();
        const at = changes.now();
        return { found: await look(wanted, about), at };
      };
      return run(words.reading, read, ({ found, at }) => {
        setDesk(found);
        setReadAt(at);
      });
    },
    [run, useCases, changes],
  );

  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    void lookAt(chosen);
  }, [lookAt, chosen]);

  const choose = (next: PaperName | undefined, about: PaperRequest) => {
    const now = { name: next, request: about };
    kept.current = now;
    setChosen(now);
    setMade(undefined);
    setDesk((before) => before && { ...before, preview: undefined, refusal: '' });
    void lookAt(now);
  };

  const make = () => {
    if (name === undefined) return;
    const write = async (mayLose: boolean) => {
      setMade(undefined);
      const at = changes.now();
      const papers = await useCases.papers();
      return { at, ...(await papers.make(name, request, mayLose)) };
    };
    void run(words.making, write, ({ at, preview, ...rendered }) => {
      setMade(rendered);
      setDesk((before) => before && { ...before, preview, refusal: '' });
      setReadAt(at);
      announce([words.made(rendered.sheetNames), ...rendered.notices.map(asWords)].join(' '));
    });
  };

  return { name, request, desk, isStale, made, choose, look: () => void lookAt(chosen), make };
}
