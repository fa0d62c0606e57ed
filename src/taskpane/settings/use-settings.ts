import { useCallback, useEffect, useRef, useState } from 'react';
import type { Drafts } from '../../app/row/draft';
import type { Saved } from '../../app/row/save-rows';
import {
  settingDrafts,
  settled,
  type TypedSettings,
  withTyped,
} from '../../app/settings/setting-fields';
import type { SettingName } from '../../app/settings/setting-groups';
import { useAction } from '../action';
import { useAnnounce } from '../announcer';
import type { ChangeCount } from '../changes';
import { useDesk } from '../row/use-desk';
import type { UseCases } from '../use-cases';
import { settingsMessages as words } from './settings-messages';
import { asWords } from '../learnt';

/** What outlives the panel: people go to another place of the pane and come back. */
export interface SettingsKept {
  typed: TypedSettings;
}

export type SettingsHand = ReturnType<typeof useSettings>;

/** 設定 as it stands and as it is typed; nothing is written before it is saved. */
export function useSettings(useCases: UseCases, changes: ChangeCount, kept: SettingsKept) {
  const { run } = useAction();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(kept.typed);
  const [saved, setSaved] = useState<Saved>();
  const [versions, setVersions] = useState<'earlier' | 'same' | 'later'>();
  useEffect(() => {
    Object.assign(kept, { typed });
  }, [kept, typed]);

  const { desk, read: readBy, take } = useDesk(useCases, changes);
  const read = useCallback(
    async (isFresh: boolean) => readBy(await useCases.row(), isFresh),
    [readBy, useCases],
  );

  const isLooked = useRef(false);
  useEffect(() => {
    if (isLooked.current) return;
    isLooked.current = true;
    const begin = async () => ({ ...(await read(true)), own: await useCases.versionOfTables() });
    void run(words.reading, begin, (now) => {
      take(now);
      setVersions(now.own);
    });
  }, [read, run, take, useCases]);

  const write = (drafts: Drafts, subject: string, onDone: (done: Saved) => void) => {
    const work = async () => {
      const done = await (await useCases.row()).save(drafts, subject);
      return { done, ...(await read(false)) };
    };
    void run(words.saving, work, ({ done, ...now }) => {
      take(now);
      setSaved(done);
      onDone(done);
      const told = done.blocked.map(({ text }) => asWords(text));
      announce(
        [words.saved(done.cells, done.rows), ...told, ...done.notices.map(asWords)].join(' '),
      );
    });
  };

  return {
    ...{ desk, typed, saved, versions },
    type: (name: SettingName, text: string) => {
      if (desk) setTyped((all) => withTyped(desk, all, name, text));
    },
    settle: (name: SettingName, isMine: boolean) => {
      if (desk) setTyped((all) => settled(desk, all, name, isMine));
    },
    discard: () => {
      setTyped({});
      setSaved(undefined);
    },
    save: () => {
      if (!desk || Object.keys(typed).length === 0) return;
      const asked = typed;
      write(settingDrafts(desk, asked), words.subject, ({ units }) => {
        // What was typed while it was being saved stays.
        setTyped((all) =>
          Object.fromEntries(
            (Object.entries(all) as [SettingName, TypedSettings[SettingName]][]).filter(
              ([name, cell]) => {
                const [draft] = settingDrafts(desk, { [name]: cell });
                return asked[name] !== cell || !units.includes(draft?.unit ?? '');
              },
            ),
          ),
        );
      });
    },
    takeOver: (drafts: Drafts, onDone: () => void) => {
      write(drafts, words.importSubject, onDone);
    },
    undo: () => {
      const id = saved?.entry;
      if (id === undefined) return;
      const work = async () => ({ mended: await useCases.restore(id), ...(await read(true)) });
      void run(words.restoring, work, ({ mended, ...now }) => {
        take(now);
        setSaved(undefined);
        announce([words.undone, ...mended.conflicts.map(({ text }) => asWords(text))].join(' '));
      });
    },
  };
}
