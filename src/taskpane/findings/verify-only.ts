import { useSyncExternalStore } from 'react';
import { Refusal } from '../../app/refusal';
import { keepHere, keptHere } from '../office/kept-here';
import { inLanguage } from '../language';
import type { UseCases } from '../use-cases';

const NAME = 'verify-only';

/** Read when it is first asked for: the library is there then. */
let isOn: boolean | undefined;
const listeners = new Set<() => void>();

export function isVerifyOnly(): boolean {
  return (isOn ??= keptHere(NAME) === 'on');
}

export function setVerifyOnly(next: boolean): void {
  isOn = next;
  keepHere(NAME, next ? 'on' : '');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useVerifyOnly(): boolean {
  return useSyncExternalStore(subscribe, isVerifyOnly);
}

export const verifyOnlyMessages = inLanguage(
  {
    refused:
      '目前是唯讀／驗證模式，除了驗證以外不寫入任何內容，活頁簿沒有變更。要寫入請先在窗格上方關閉這個模式。',
    on: '唯讀／驗證模式：除了驗證以外，窗格不寫入任何內容。這只防手滑，不是權限；儲存格仍可直接編輯。',
    off: '關閉',
  },
  {
    refused:
      'Read and verify mode is on: nothing but a verification is written, and the workbook is unchanged. Turn the mode off at the top of the pane to write.',
    on: 'Read and verify mode: the pane writes nothing but verifications. It guards against slips and is no permission; cells can still be edited.',
    off: 'Turn off',
  },
);

/** The use cases, of which those that write refuse while the mode is on. What a person sees they may filter and copy. */
export function guarded(useCases: UseCases): UseCases {
  const held =
    <A extends readonly unknown[], R>(write: (...given: A) => Promise<R>) =>
    (...given: A): Promise<R> =>
      isVerifyOnly()
        ? Promise.reject(new Refusal('verifyOnly', verifyOnlyMessages.refused))
        : write(...given);
  return {
    ...useCases,
    createSheets: held(useCases.createSheets),
    migrate: held(useCases.migrate),
    startNewYear: held(useCases.startNewYear),
    renderPapers: held(useCases.renderPapers),
    keepApproved: held(useCases.keepApproved),
    markProblems: held(useCases.markProblems),
    applyRemedies: held(useCases.applyRemedies),
    restore: held(useCases.restore),
    applyAdoption: held(useCases.applyAdoption),
    meeting: async () => {
      const cases = await useCases.meeting();
      return { ...cases, save: held(cases.save) };
    },
    row: async () => {
      const cases = await useCases.row();
      return { ...cases, save: held(cases.save) };
    },
    people: async () => {
      const cases = await useCases.people();
      return { ...cases, make: held(cases.make), handOver: held(cases.handOver) };
    },
    typedDates: async () => {
      const cases = await useCases.typedDates();
      return {
        ...cases,
        follow: (isWanted, onDated) => cases.follow(() => isWanted() && !isVerifyOnly(), onDated),
      };
    },
    papers: async () => {
      const cases = await useCases.papers();
      return { ...cases, make: held(cases.make) };
    },
    findings: async () => {
      const cases = await useCases.findings();
      return { ...cases, keepView: held(cases.keepView), dropView: held(cases.dropView) };
    },
  };
}
