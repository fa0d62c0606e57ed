import type { Element } from '@xmldom/xmldom';
import type { CellPlace } from '../xlsx/cell-name';
import {
  childOf,
  childrenOf,
  descendantsOf,
  flag,
  newElement,
  removeElement,
  setAttribute,
  setFlag,
} from '../xlsx/xml';
import { parseRects, rectNames } from './a1';
import { firstCell } from './conditional/rule';
import { translateFormula } from './formula/references';
import { ModelError } from './model-error';
import { holdsCell, overlaps, subtract, type Rect } from './rect';
import type { SheetPart } from './sheet-part';
import { seenFrom } from './validation/seen-from';

export type ValidationType =
  'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';

export type ValidationOperator =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'lessThan'
  | 'lessThanOrEqual'
  | 'greaterThan'
  | 'greaterThanOrEqual';

export interface Validation {
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  /** As in the file, without `=`; a literal list with its quotes: `"甲,乙"`. */
  readonly formula1: string;
  readonly formula2: string;
  readonly allowBlank: boolean;
  /** The in-cell drop-down of a list. */
  readonly dropDown: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly text: string };
  readonly alert: {
    readonly show: boolean;
    readonly style: 'stop' | 'warning' | 'information';
    readonly title: string;
    readonly text: string;
  };
}

/** Excel's own limits: more makes it call the file damaged. */
const LIMITS = { title: 32, text: 255, formula: 255 };

export class ValidationList {
  constructor(
    private readonly part: SheetPart,
    private readonly changed: (rect: Rect) => void,
  ) {}

  all(): readonly { readonly validation: Validation; readonly ranges: readonly Rect[] }[] {
    return this.elements().map((element) => ({
      validation: readValidation(element),
      ranges: rangesOf(element),
    }));
  }

  /** The rule of a cell, its formulas as seen from there. */
  at(row: number, column: number): Validation | null {
    const rule = this.elements().find((element) =>
      rangesOf(element).some((rect) => holdsCell(rect, row, column)),
    );
    return rule ? seenFrom(readValidation(rule), firstCell(rangesOf(rule)), { row, column }) : null;
  }

  /**
   * Replaces the rules of these cells, the formulas as seen from the first; other cells under the
   * same rule keep it.
   */
  set(rect: Rect, validation: Validation): void {
    checkLimits(validation);
    this.clear(rect);
    if (validation.type === 'none' && !validation.prompt.show) return;
    const list = this.part.ensure('dataValidations');
    const element = newElement(list, 'dataValidation');
    writeValidation(element, validation);
    list.appendChild(element);
    writeRanges(element, [rect]);
    this.join(element);
    this.finish();
    this.changed(rect);
  }

  clear(rect: Rect): void {
    let touched = false;
    for (const element of this.elements()) {
      const ranges = rangesOf(element);
      if (!ranges.some((range) => overlaps(range, rect))) continue;
      touched = true;
      const left = ranges.flatMap((range) => subtract(range, rect));
      if (left.length === 0) removeElement(element);
      else leaveFor(element, left);
    }
    if (!touched) return;
    this.finish();
    this.changed(rect);
  }

  /** Before cells are deleted: formulas are to be seen from a cell that stays. */
  leave(deleted: Rect): void {
    for (const element of this.elements()) {
      const ranges = rangesOf(element);
      if (!ranges.some((range) => overlaps(range, deleted))) continue;
      const left = ranges.flatMap((range) => subtract(range, deleted));
      if (left.length > 0) moveFormulas(element, firstCell(ranges), firstCell(left));
      this.part.touch();
    }
  }

  /** Moves every rule by the given one; a rule left without cells goes. */
  map(move: (rects: readonly Rect[]) => readonly Rect[]): void {
    for (const element of this.elements()) {
      const moved = move(rangesOf(element));
      if (moved.length === 0) removeElement(element);
      else writeRanges(element, moved);
    }
    this.finish();
  }

  /** Equal rules are one rule over more cells, as Excel keeps them. */
  private join(element: Element): void {
    const own = rangesOf(element);
    const form = saidBeside(element);
    const formulas = formulasFrom(element, firstCell(own));
    for (const other of childrenOf(element.parentNode as Element, 'dataValidation')) {
      if (other === element || isUnlike(other, element) || saidBeside(other) !== form) continue;
      const all = [...rangesOf(other), ...own];
      if (formulasFrom(other, firstCell(own)) !== formulas) continue;
      // Seen from the first of all cells a formula may reach beyond the sheet.
      if (formulasFrom(other, firstCell(all)).includes('#REF!')) continue;
      removeElement(element);
      leaveFor(other, all);
      return;
    }
  }

  /** Rules of the sheet and those Excel 2010 keeps apart (x14) because they name other sheets. */
  private elements(): Element[] {
    const list = this.part.child('dataValidations');
    const extensions = this.part.child('extLst');
    return [
      ...(list ? childrenOf(list, 'dataValidation') : []),
      ...(extensions ? descendantsOf(extensions, 'dataValidation') : []),
    ];
  }

  private finish(): void {
    const extensions = this.part.child('extLst');
    const lists = [
      this.part.child('dataValidations'),
      ...(extensions ? descendantsOf(extensions, 'dataValidations') : []),
    ];
    for (const list of lists) {
      if (!list) continue;
      const count = childrenOf(list, 'dataValidation').length;
      if (count > 0) list.setAttribute('count', String(count));
      else if (list.parentNode === this.part.root) removeElement(list);
      else removeExtension(list);
    }
    this.part.touch();
  }
}

function removeExtension(list: Element): void {
  const extension = list.parentNode as Element;
  const all = extension.parentNode as Element;
  removeElement(extension);
  if (childrenOf(all).length === 0) removeElement(all);
}

const placed = new WeakMap<Element, { readonly text: string; readonly ranges: Rect[] }>();

/** Every change of one rule looks at the places of all: each is parsed once. */
function rangesOf(element: Element): readonly Rect[] {
  const text = element.getAttribute('sqref') ?? childOf(element, 'sqref')?.textContent ?? '';
  const known = placed.get(element);
  if (known?.text === text) return known.ranges;
  const ranges = parseRects(text);
  placed.set(element, { text, ranges });
  return ranges;
}

function writeRanges(element: Element, ranges: readonly Rect[]): void {
  const own = childOf(element, 'sqref');
  if (own) own.textContent = rectNames(ranges);
  else element.setAttribute('sqref', rectNames(ranges));
}

/** Gives a rule other cells; what its formulas mean for each cell stays. */
function leaveFor(element: Element, ranges: readonly Rect[]): void {
  moveFormulas(element, firstCell(rangesOf(element)), firstCell(ranges));
  writeRanges(element, ranges);
}

/** Rewrites a rule's formulas for another first cell to be seen from. */
function moveFormulas(element: Element, from: CellPlace, to: CellPlace): void {
  for (const name of ['formula1', 'formula2']) {
    const formula = childOf(element, name);
    if (!formula) continue;
    // Of an extended rule the text is in a child of its own (`xm:f`).
    const holder = childOf(formula, 'f') ?? formula;
    const text = holder.textContent ?? '';
    const moved = translateFormula(text, to.row - from.row, to.column - from.column);
    if (moved !== text) holder.textContent = moved;
  }
}

/** By what mostly tells rules apart: it is asked of all rules whenever one is added. */
function isUnlike(one: Element, other: Element): boolean {
  return ['prompt', 'error', 'type'].some(
    (name) => one.getAttribute(name) !== other.getAttribute(name),
  );
}

/** All that a rule says but where and by which formulas. */
function saidBeside(element: Element): string {
  return Array.from(element.attributes)
    .filter(({ name, localName }) => name !== 'sqref' && localName !== 'uid')
    .map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
    .sort()
    .join(' ');
}

function formulasFrom(element: Element, to: CellPlace): string {
  const { formula1, formula2 } = seenFrom(
    readValidation(element),
    firstCell(rangesOf(element)),
    to,
  );
  return JSON.stringify([formula1, formula2]);
}

function readValidation(element: Element): Validation {
  const text = (name: string) => element.getAttribute(name) ?? '';
  const formula = (name: string) => childOf(element, name)?.textContent ?? '';
  return {
    type: (text('type') || 'none') as ValidationType,
    operator: (text('operator') || 'between') as ValidationOperator,
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    allowBlank: flag(element, 'allowBlank', false),
    dropDown: !flag(element, 'showDropDown', false),
    prompt: {
      show: flag(element, 'showInputMessage', false),
      title: text('promptTitle'),
      text: text('prompt'),
    },
    alert: {
      show: flag(element, 'showErrorMessage', false),
      style: (text('errorStyle') || 'stop') as Validation['alert']['style'],
      title: text('errorTitle'),
      text: text('error'),
    },
  };
}

function writeValidation(element: Element, validation: Validation): void {
  const { type, operator, prompt, alert } = validation;
  if (type !== 'none') element.setAttribute('type', type);
  if (alert.style !== 'stop') element.setAttribute('errorStyle', alert.style);
  const compares = !['none', 'list', 'custom'].includes(type);
  if (compares && operator !== 'between') element.setAttribute('operator', operator);
  setFlag(element, 'allowBlank', validation.allowBlank, false);
  // The file's attribute says the opposite of its name: 1 hides the drop-down.
  setFlag(element, 'showDropDown', type === 'list' && !validation.dropDown, false);
  setFlag(element, 'showInputMessage', prompt.show, false);
  setFlag(element, 'showErrorMessage', alert.show, false);
  setAttribute(element, 'errorTitle', alert.title || null);
  setAttribute(element, 'error', alert.text || null);
  setAttribute(element, 'promptTitle', prompt.title || null);
  setAttribute(element, 'prompt', prompt.text || null);
  for (const name of ['formula1', 'formula2'] as const) {
    if (validation[name] === '') continue;
    const formula = newElement(element, name);
    formula.textContent = validation[name];
    element.appendChild(formula);
  }
}

function checkLimits({ prompt, alert, formula1, formula2 }: Validation): void {
  const long =
    Math.max(prompt.title.length, alert.title.length) > LIMITS.title ||
    Math.max(prompt.text.length, alert.text.length) > LIMITS.text ||
    Math.max(formula1.length, formula2.length) > LIMITS.formula + 2;
  if (long) throw new ModelError('InvalidArgument', 'A text of the validation rule is too long.');
}
