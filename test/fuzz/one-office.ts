import type { Host } from '../../src/host/host';
import { type LoadedOffice, loadOffice } from '../../src/host/node/load-office';
import type { Session } from '../../src/host/objects/session';
import { Workbook } from '../../src/workbook/workbook';

let office: LoadedOffice | undefined;
let open: { readonly host: Host; readonly session: Session } | undefined;
let names = 0;

/** One office.js for all workbooks: loading it anew takes longer than all that is done in it. */
export function workbookOver(host: Host): { workbook: Workbook; excel: typeof Excel } {
  open = { host, session: host.connect('1.14') };
  office ??= loadOffice(switching(host));
  const excel = office.Excel;
  return { workbook: new Workbook(excel, () => `fuzz-${String(++names)}`), excel };
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
