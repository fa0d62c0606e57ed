import { useSyncExternalStore } from 'react';

/** Of this machine: how one person types is no matter of the workbook. */
const KEY = 'isms.rocDates';
const CHANGED = 'isms-roc-dates';

/** Whether 民國 dates become dates as they are typed; where nothing can be kept they do. */
export function isDateEntryOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setDateEntry(isOn: boolean): void {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // Private windows keep nothing: it holds until the pane is closed, or not at all.
  }
  window.dispatchEvent(new Event(CHANGED));
}

export function useDateEntry(): boolean {
  return useSyncExternalStore(subscribe, isDateEntryOn);
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener(CHANGED, onChange);
  };
}
