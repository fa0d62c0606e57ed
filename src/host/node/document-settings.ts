import type { Host } from '../host';

interface AsyncResult {
  readonly status: 'succeeded';
  readonly value: undefined;
}

type Callback = (result: AsyncResult) => void;

/**
 * `Office.context.document.settings`: a copy in memory, written to the workbook by `saveAsync`.
 * The same store as `workbook.settings`.
 */
export function documentSettings(host: Host) {
  let copy = read(host);
  return {
    get: (name: string): unknown => copy.get(name) ?? null,
    set: (name: string, value: unknown): void => {
      copy.set(name, value);
    },
    remove: (name: string): void => {
      copy.delete(name);
    },
    saveAsync: (...rest: unknown[]): void => {
      const { settings } = host.model;
      // An add-in's own memory is no step that a person takes back.
      host.history.apart(() => {
        for (const key of settings.keys()) if (!copy.has(key)) settings.delete(key);
        for (const [key, value] of copy) settings.set(key, value);
      });
      done(rest);
    },
    refreshAsync: (...rest: unknown[]): void => {
      copy = read(host);
      done(rest);
    },
  };
}

function read(host: Host): Map<string, unknown> {
  const { settings } = host.model;
  return new Map(settings.keys().map((key) => [key, settings.get(key)]));
}

/** The callback is the last argument, after the options. */
function done(rest: readonly unknown[]): void {
  const callback = rest.at(-1);
  if (typeof callback === 'function') {
    queueMicrotask(() => (callback as Callback)({ status: 'succeeded', value: undefined }));
  }
}
