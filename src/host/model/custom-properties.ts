import type { Element } from '@xmldom/xmldom';
import {
  OFFICE_REL_NS,
  childrenOf,
  newElement,
  relationshipId,
  removeElement,
  setRelationshipId,
} from '../xlsx/xml';
import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import type { SheetPart } from './sheet-part';

const PART_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty';

/**
 * Texts an add-in keeps with a sheet: `<customPr>` names each, and a part of its own holds the
 * text as UTF-16 without a mark (ECMA-376 part 1, 12.3.3 and 18.3.1.22).
 */
export class CustomProperties {
  constructor(
    private readonly part: SheetPart,
    private readonly changed: () => void,
  ) {}

  keys(): readonly string[] {
    return this.elements().map((element) => element.getAttribute('name') ?? '');
  }

  /** The key as it is written in the file: keys compare without case. */
  find(key: string): string | undefined {
    return this.keys().find((known) => sameName(known, key));
  }

  /** Undefined when there is no such property, '' when its part is missing. */
  get(key: string): string | undefined {
    const element = this.element(key);
    if (!element) return undefined;
    const target = this.target(element);
    if (target === undefined) return '';
    return new TextDecoder('utf-16le').decode(this.part.pkg.bytes(target));
  }

  /** Replaces the text of a key that is there already. */
  set(key: string, value: string): void {
    if (key === '' || key.length > 255) {
      throw new ModelError('InvalidArgument', 'A key has 1 to 255 characters.');
    }
    const { pkg, name } = this.part;
    const present = this.element(key);
    const target = present && this.target(present);
    if (target) pkg.setBytes(target, PART_TYPE, utf16(value));
    else {
      if (present) removeElement(present);
      const added = pkg.freeName('xl/customProperty#.bin');
      pkg.setBytes(added, PART_TYPE, utf16(value));
      const list = this.part.ensure('customProperties');
      const element = newElement(list, 'customPr', { name: key });
      setRelationshipId(
        element,
        pkg.relationships(name).add(`${OFFICE_REL_NS}/customProperty`, added),
      );
      list.appendChild(element);
    }
    this.part.touch();
    this.changed();
  }

  delete(key: string): void {
    const element = this.element(key);
    if (!element) return;
    const { pkg, name } = this.part;
    const target = this.target(element);
    pkg.relationships(name).remove(relationshipId(element));
    if (target !== undefined) pkg.remove(target);
    const list = element.parentNode as Element;
    removeElement(element);
    // The schema wants at least one property in the list.
    if (childrenOf(list).length === 0) removeElement(list);
    this.part.touch();
    this.changed();
  }

  private element(key: string): Element | undefined {
    return this.elements().find((each) => sameName(each.getAttribute('name') ?? '', key));
  }

  private target(element: Element): string | undefined {
    const { pkg, name } = this.part;
    const target = pkg.relationships(name).byId(relationshipId(element))?.target;
    return target !== undefined && pkg.has(target) ? target : undefined;
  }

  private elements(): Element[] {
    const list = this.part.child('customProperties');
    return list ? childrenOf(list, 'customPr') : [];
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[i * 2] = unit & 0xff;
    bytes[i * 2 + 1] = unit >> 8;
  }
  return bytes;
}
