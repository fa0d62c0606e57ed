import type { Host } from '../../src/host/host';
import { type LoadedOffice, loadOffice } from '../../src/host/node/load-office';
import type { Session } from '../../src/host/objects/session';
import { Workbook } from '../../src/workbook/workbook';

let office: LoadedOffice | undefined;
let open: { readonly host: Host; readonly session: Session } | undefined;
let names = 0;

/** One office.js for all workbooks: loading it anew takes longer than all that is done in it. */
export function workbookOver(
  host: Host,
  readsOnce = false,
): { workbook: Workbook; excel: typeof Excel } {
  open = { host, session: host.connect('1.14') };
  office ??= loadOffice(switching(host));
  const excel = office.Excel;
  const workbook = new Workbook(excel, () => `fuzz-${String(++names)}`);
  return { workbook: readsOnce ? readOnce(workbook, host) : workbook, excel };
}

/** A host that hands its requests to the workbook that was opened last. */
function switching(first: Host): Host {
  return new Proxy(first, {
    get(target, name) {
      if (name === 'execute') {
        return (body: string) => open?.host.execute(body, open.session);
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** What only reads, and may be asked as often as one likes. */
const READERS: ReadonlySet<PropertyKey> = new Set<keyof Workbook>([
  ...(['readBlocks', 'madeSheets', 'lastBlocks', 'newId', 'readJournal', 'planRepair'] as const),
  ...(['schemaVersion', 'earlierColumns', 'keptViews', 'keptMappings', 'visibleRows'] as const),
  ...(['tableFilter', 'shownRows', 'openFile', 'presentTables', 'hasMarks'] as const),
]);

/** What is kept of them. */
const KEPT: ReadonlySet<PropertyKey> = new Set<keyof Workbook>([
  ...(['readBlocks', 'madeSheets', 'readJournal'] as const),
]);

/**
 * A workbook whose cells are read once until something is written: by anything that is no reader, or by
 * somebody else, of which the host tells.
 */
function readOnce(workbook: Workbook, host: Host): Workbook {
  const known = new Map<PropertyKey, unknown>();
  host.model.onChange(() => {
    known.clear();
  });
  return new Proxy(workbook, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = value.bind(target) as (...given: unknown[]) => unknown;
      if (!READERS.has(name)) {
        return (...given: unknown[]) => {
          known.clear();
          return call(...given);
        };
      }
      if (!KEPT.has(name)) return call;
      return () => {
        const read = known.get(name) ?? call();
        known.set(name, read);
        return read;
      };
    },
  });
}
