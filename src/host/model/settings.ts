import type { Element } from '@xmldom/xmldom';
import type { XlsxPackage } from '../xlsx/package';
import { childOf, childrenOf, ensureChild, newElement, removeElement, rootOf } from '../xlsx/xml';

const WE_NS = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const WETP_NS = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const REL_NS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ORDER = ['reference', 'alternateReferences', 'properties', 'bindings', 'snapshot', 'extLst'];
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PANES_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes';
const EXTENSION_TYPE = 'http://schemas.microsoft.com/office/2011/relationships/webextension';
const DEFAULT_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Office.js document settings: one add-in's, kept in xl/webextensions. Values are JSON. Until an
 * add-in says who it is, the settings are those of the first extension in the file.
 */
export class SettingsModel {
  private addInId: string | null = null;

  constructor(
    private readonly pkg: XlsxPackage,
    private readonly changed: () => void,
  ) {}

  /** Picks the extension by the id in the add-in's manifest. */
  useAddIn(id: string): void {
    this.addInId = id;
  }

  keys(): readonly string[] {
    return this.properties().map((property) => property.getAttribute('name') ?? '');
  }

  /** Undefined when there is no such setting. */
  get(key: string): unknown {
    const property = this.find(key);
    const text = property?.getAttribute('value') ?? null;
    if (text === null) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Other writers store plain text.
      return text;
    }
  }

  set(key: string, value: unknown): void {
    const part = this.part() ?? this.create();
    const root = rootOf(this.pkg.document(part));
    const text = JSON.stringify(value);
    const present = this.find(key);
    if (present) present.setAttribute('value', text);
    else {
      const list = ensureChild(root, 'properties', ORDER);
      list.appendChild(newElement(list, 'property', { name: key, value: text }));
    }
    this.pkg.touch(part);
    this.changed();
  }

  delete(key: string): void {
    const part = this.part();
    const present = this.find(key);
    if (!part || !present) return;
    removeElement(present);
    this.pkg.touch(part);
    this.changed();
  }

  private find(key: string): Element | null {
    return this.properties().find((property) => property.getAttribute('name') === key) ?? null;
  }

  private properties(): Element[] {
    const part = this.part();
    const list = part ? childOf(rootOf(this.pkg.document(part)), 'properties') : null;
    return list ? childrenOf(list, 'property') : [];
  }

  /** The extension's part among those of the file. */
  private part(): string | null {
    const panes = this.panes();
    if (!panes) return null;
    const parts = this.pkg.related(panes, 'webextension');
    if (this.addInId === null) return parts[0] ?? null;
    return parts.find((part) => this.idOf(part) === this.addInId?.toLowerCase()) ?? null;
  }

  private idOf(part: string): string {
    const reference = childOf(rootOf(this.pkg.document(part)), 'reference');
    return (reference?.getAttribute('id') ?? '').toLowerCase();
  }

  private panes(): string | null {
    return this.pkg.related('', 'webextensiontaskpanes')[0] ?? null;
  }

  private create(): string {
    const panes = this.panes() ?? this.createPanes();
    const id = this.addInId ?? DEFAULT_ID;
    const part = this.pkg.freeName('xl/webextensions/webextension#.xml');
    const number = this.pkg.relationships(panes).all().length + 1;
    this.pkg.add(
      part,
      'application/vnd.ms-office.webextension+xml',
      `${HEAD}<we:webextension xmlns:we="${WE_NS}" id="${extensionId(number)}">` +
        `<we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
        '<we:alternateReferences/><we:properties/><we:bindings/>' +
        `<we:snapshot xmlns:r="${REL_NS}"/></we:webextension>`,
    );
    const relationship = this.pkg.relationships(panes).add(EXTENSION_TYPE, part);
    const root = rootOf(this.pkg.document(panes));
    const pane = newElement(root, 'taskpane', {
      dockstate: 'right',
      visibility: '0',
      width: '350',
      row: String(number),
    });
    const reference = newElement(root, 'webextensionref');
    reference.setAttributeNS(REL_NS, 'r:id', relationship);
    pane.appendChild(reference);
    root.appendChild(pane);
    this.pkg.touch(panes);
    return part;
  }

  private createPanes(): string {
    const name = this.pkg.freeName('xl/webextensions/taskpanes.xml');
    this.pkg.add(
      name,
      'application/vnd.ms-office.webextensiontaskpanes+xml',
      `${HEAD}<wetp:taskpanes xmlns:wetp="${WETP_NS}"/>`,
    );
    this.pkg.relationships('').add(PANES_TYPE, name);
    return name;
  }
}

function extensionId(number: number): string {
  return `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
}
