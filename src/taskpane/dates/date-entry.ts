import { useSyncExternalStore } from 'react';

/** Of this machine: where the workbook's setting lets dates be made, one person may do without. */
const KEY = 'isms.rocDates';
const CHANGED = 'isms-roc-dates';

/** Whether this machine goes along with the workbook's setting; where nothing can be kept it does. */
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
