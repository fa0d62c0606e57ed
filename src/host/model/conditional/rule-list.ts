import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, newElement, numberOf, removeElement, setFlag } from '../../xlsx/xml';
import { mapRuleCells, removeWithEmptyParents } from '../cell-rules';
import { overlaps, subtract, type Rect } from '../rect';
import type { SheetPart } from '../sheet-part';
import type { StyleTable } from '../style-table';
import type { Condition } from './condition';
import { patchDifferential, type DifferentialPatch } from './differential';
import { firstCell, isExtended, type ConditionalRule } from './rule';
import { moveRuleFormulas } from './rule-formulas';
import { readRules } from './rule-reader';
import { writeRule } from './rule-writer';

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
      this.known = {
        version,
        root,
        rules: readRules(this.part, this.styles(), (rule) => this.idOf(rule)),
      };
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
    const element = writeRule(this.part, rects, condition);
    element.setAttribute('priority', '1');
    this.ids.set(element, id);
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
    const fresh = writeRule(this.part, rects, condition);
    this.ids.set(fresh, rule.id);
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

  private idOf(element: Element): string {
    let id = this.ids.get(element);
    if (id === undefined) this.ids.set(element, (id = this.newId()));
    return id;
  }

  private newId(): string {
    const number = (++this.lastId).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-000E-0000-0000-${number}}`;
  }

  private note(rects: readonly Rect[]): void {
    this.part.touch();
    for (const rect of rects) this.changed(rect);
  }
}

export interface FormatPatch extends Omit<DifferentialPatch, 'numberFormat'> {
  readonly numberFormat?: string | null;
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
