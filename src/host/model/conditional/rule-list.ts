import type { Element } from '@xmldom/xmldom';
import {
  childOf,
  childrenOf,
  descendantsOf,
  flag,
  newElement,
  numberOf,
  removeElement,
  setFlag,
} from '../../xlsx/xml';
import { parseRects, rectNames } from '../a1';
import { mapRuleCells, removeWithEmptyParents } from '../cell-rules';
import { overlaps, subtract, type Rect } from '../rect';
import type { SheetPart } from '../sheet-part';
import type { StyleTable } from '../style-table';
import type { Condition } from './condition';
import { readCondition } from './condition-reader';
import { writeCondition } from './condition-writer';
import { extendedDataBar } from './data-bar';
import { patchDifferential, readDifferential, type DifferentialPatch } from './differential';
import {
  addExtendedRule,
  extendedFormula,
  extendedId,
  extendedLists,
  linkToExtended,
} from './extension';
import { iconSetElement, isExtendedIconSet } from './icon-set';
import { firstCell, type ConditionalRule } from './rule';
import { moveRuleFormulas } from './rule-formulas';

/** The conditional formats of one sheet: the XML of its part is all there is of them. */
export class ConditionalRules {
  private readonly ids = new WeakMap<Element, string>();
  private lastId = 0;
  private known: { version: number; root: Element; rules: readonly ConditionalRule[] } | null =
    null;

  constructor(
    private readonly part: SheetPart,
    private readonly styles: () => StyleTable,
    /** Grows with every change of the workbook. */
    private readonly version: () => number,
    private readonly changed: (rect: Rect) => void,
  ) {}

  /** The first has the highest priority. */
  all(): readonly ConditionalRule[] {
    const { root } = this.part;
    const version = this.version();
    if (this.known?.version !== version || this.known.root !== root) {
      this.known = { version, root, rules: this.read() };
    }
    return this.known.rules;
  }

  /** Those that reach one of these cells. */
  in(rects: readonly Rect[]): readonly ConditionalRule[] {
    return this.all().filter((rule) =>
      rule.rects.some((own) => rects.some((rect) => overlaps(own, rect))),
    );
  }

  find(id: string): ConditionalRule | null {
    return this.all().find((rule) => rule.id === id) ?? null;
  }

  /** Of the highest priority. `condition` sees its formulas from the first row and column. */
  add(rects: readonly Rect[], condition: Condition): string {
    const rules = this.all();
    for (const [index, { element }] of rules.entries()) setPriority(element, index + 2);
    const id = this.newId();
    this.write(rects, condition, id).setAttribute('priority', '1');
    this.note(rects);
    return id;
  }

  delete({ element, extension, rects }: ConditionalRule): void {
    if (extension) removeExtended(extension, this.part.root);
    if (isExtended(element)) removeExtended(element, this.part.root);
    else removeWithEmptyParents(element, this.part.root);
    this.note(rects);
  }

  /** What the rule asks; its place, order and format stay. */
  setCondition(rule: ConditionalRule, condition: Condition): void {
    const { element, rects } = rule;
    const fresh = this.write(rects, condition, rule.id);
    for (const name of ['priority', 'stopIfTrue', 'dxfId']) {
      const value = element.getAttribute(name);
      if (value !== null && value !== '') fresh.setAttribute(name, value);
    }
    const dxf = childOf(element, 'dxf');
    if (dxf) fresh.appendChild(dxf);
    this.delete(rule);
  }

  setStop({ element, rects }: ConditionalRule, stop: boolean): void {
    setFlag(element, 'stopIfTrue', stop, false);
    this.note(rects);
  }

  /** Index 0 is the first; beyond the ends it is the end. */
  setIndex(rule: ConditionalRule, index: number): void {
    const rest = this.all().filter(({ id }) => id !== rule.id);
    const place = Math.max(0, Math.min(index, rest.length));
    const order = [...rest.slice(0, place), rule, ...rest.slice(place)];
    for (const [at, { element }] of order.entries()) setPriority(element, at + 1);
    this.note(rule.rects);
  }

  patchFormat({ element, rects, isExtended: own }: ConditionalRule, patch: FormatPatch): void {
    const { numberFormat } = patch;
    const styles = this.styles();
    const format =
      typeof numberFormat === 'string'
        ? { id: styles.numberFormatId(numberFormat), code: numberFormat }
        : numberFormat;
    const change = { ...patch, ...(format === undefined ? {} : { numberFormat: format }) };
    if (own) {
      // What stands in an extended rule's format belongs to the main schema.
      const dxf = newElement(this.part.root, 'dxf');
      const old = childOf(element, 'dxf') ?? newElement(element, 'dxf');
      for (const child of childrenOf(old)) dxf.appendChild(child);
      patchDifferential(dxf, change as DifferentialPatch);
      for (const child of childrenOf(dxf)) old.appendChild(child);
      element.appendChild(old);
    } else {
      const old = numberOf(element, 'dxfId', -1);
      const index = styles.deriveDifferential(old, (dxf) => {
        patchDifferential(dxf, change as DifferentialPatch);
      });
      element.setAttribute('dxfId', String(index));
    }
    this.note(rects);
  }

  /** Before cells are deleted: formulas are to be seen from a cell that stays. */
  leave(deleted: Rect): void {
    for (const rule of this.in([deleted])) {
      const rest = rule.rects.flatMap((rect) => subtract(rect, deleted));
      if (rest.length > 0) moveRuleFormulas(rule, firstCell(rest));
    }
  }

  /** Takes these cells out of every rule; a rule left without cells goes. */
  clear(rects: readonly Rect[]): void {
    const reached = this.in(rects);
    if (reached.length === 0) return;
    const left = (own: readonly Rect[]) =>
      rects.reduce<readonly Rect[]>((rest, hole) => rest.flatMap((r) => subtract(r, hole)), own);
    // Formulas are seen from the first cell: they move with it.
    for (const rule of reached) {
      const rest = left(rule.rects);
      if (rest.length > 0) moveRuleFormulas(rule, firstCell(rest));
    }
    mapRuleCells(this.part, left, 'conditionalFormatting');
    for (const { rects: own } of reached) this.note(own);
  }

  private read(): readonly ConditionalRule[] {
    const { part } = this;
    const extended = new Map<string, Element>();
    const found: { rule: ConditionalRule; priority: number }[] = [];
    const lists = extendedLists(part);
    for (const list of lists) {
      for (const rule of childrenOf(list, 'cfRule')) {
        const id = rule.getAttribute('id');
        if (id) extended.set(id.toUpperCase(), rule);
      }
    }
    const linked = new Set<Element>();
    for (const list of childrenOf(part.root, 'conditionalFormatting')) {
      const rects = parseRects(list.getAttribute('sqref') ?? '');
      for (const element of childrenOf(list, 'cfRule')) {
        const extension = extended.get(extendedId(element)?.toUpperCase() ?? '') ?? null;
        if (extension) linked.add(extension);
        this.collect(found, element, rects, extension);
      }
    }
    for (const list of lists) {
      const rects = parseRects(childOf(list, 'sqref')?.textContent ?? '');
      for (const element of childrenOf(list, 'cfRule')) {
        // A bar whose plain half is gone is shown by no Excel.
        if (linked.has(element) || !element.hasAttribute('priority')) continue;
        this.collect(found, element, rects, null);
      }
    }
    return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
  }

  private collect(
    found: { rule: ConditionalRule; priority: number }[],
    element: Element,
    rects: readonly Rect[],
    extension: Element | null,
  ): void {
    if (rects.length === 0) return;
    const styles = this.styles();
    const own = isExtended(element);
    const dxf = own ? childOf(element, 'dxf') : styles.differential(numberOf(element, 'dxfId', -1));
    const condition = own
      ? readCondition(element, styles.colors, element)
      : readCondition(element, styles.colors, extension ?? undefined);
    found.push({
      priority: numberOf(element, 'priority', Number.MAX_SAFE_INTEGER),
      rule: {
        id: this.idOf(element),
        rects,
        first: firstCell(rects),
        condition,
        stopIfTrue: flag(element, 'stopIfTrue', false),
        format: readDifferential(dxf, styles.colors),
        element,
        extension,
        isExtended: own,
      },
    });
  }

  private idOf(element: Element): string {
    let id = this.ids.get(element);
    if (id === undefined) this.ids.set(element, (id = this.newId()));
    return id;
  }

  private newId(): string {
    const number = (++this.lastId).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-000E-0000-0000-${number}}`;
  }

  /** Writes a rule without order and format. */
  private write(rects: readonly Rect[], condition: Condition, id: string): Element {
    const { part } = this;
    const sqref = rectNames(rects);
    let element: Element;
    if (condition.kind === 'iconSet' && isExtendedIconSet(condition.icons)) {
      const rule = addExtendedRule(part, sqref);
      element = rule;
      rule.setAttribute('type', 'iconSet');
      rule.setAttribute('id', this.freeGuid());
      const formulaOf = (text: string) => extendedFormula(rule, text);
      rule.appendChild(iconSetElement(rule, condition.icons, formulaOf));
    } else {
      const list = newElement(part.root, 'conditionalFormatting', { sqref });
      element = newElement(list, 'cfRule');
      writeCondition(element, condition, firstCell(rects));
      list.appendChild(element);
      part.insert(list);
      if (condition.kind === 'dataBar') {
        const rule = addExtendedRule(part, sqref);
        const guid = this.freeGuid();
        rule.setAttribute('type', 'dataBar');
        rule.setAttribute('id', guid);
        const formulaOf = (text: string) => extendedFormula(rule, text);
        rule.appendChild(extendedDataBar(rule, condition.bar, formulaOf));
        linkToExtended(element, guid);
      }
    }
    this.ids.set(element, id);
    return element;
  }

  /** One that no extended rule of the sheet has. */
  private freeGuid(): string {
    const taken = new Set(
      extendedLists(this.part)
        .flatMap((list) => descendantsOf(list, 'cfRule'))
        .map((rule) => rule.getAttribute('id')?.toUpperCase()),
    );
    for (let n = 1; ; n++) {
      const guid = `{C0F0AA75-0000-4000-8000-${n.toString(16).toUpperCase().padStart(12, '0')}}`;
      if (!taken.has(guid)) return guid;
    }
  }

  private note(rects: readonly Rect[]): void {
    this.part.touch();
    for (const rect of rects) this.changed(rect);
  }
}

export interface FormatPatch extends Omit<DifferentialPatch, 'numberFormat'> {
  readonly numberFormat?: string | null;
}

function isExtended(rule: Element): boolean {
  return childOf(rule.parentNode as Element, 'sqref') !== null;
}

function setPriority(rule: Element, priority: number): void {
  rule.setAttribute('priority', String(priority));
}

/** Its list goes with its last rule, and so do the lists around it. */
function removeExtended(rule: Element, root: Element): void {
  const list = rule.parentNode as Element | null;
  if (!list) return;
  if (childrenOf(list, 'cfRule').length > 1) removeElement(rule);
  else removeWithEmptyParents(list, root);
}
