import type { Element } from '@xmldom/xmldom';
import { STYLESHEET_ORDER } from '../xlsx/schema-order';
import { childOf, childrenOf, copyOf, ensureChild, newElement, numberOf } from '../xlsx/xml';
import { BUILT_IN_STYLES } from './built-in-styles';
import { sameName } from './formula/sheet-prefix';
import { ModelError } from './model-error';
import type { StyleTable } from './style-table';

/** The style a cell format follows: a word of Excel.BuiltInStyle, or the name of one's own. */
export function namedStyleOf(table: StyleTable, format: number): string {
  const xfId = numberOf(table.format(format), 'xfId', 0);
  const style = named(table).find((each) => numberOf(each, 'xfId', -1) === xfId);
  if (!style) return 'Normal';
  const id = builtInId(style);
  const word = [...BUILT_IN_STYLES].find(([, known]) => known.id === id)?.[0];
  return word ?? style.getAttribute('name') ?? 'Normal';
}

/** The cell format that is a style and nothing else. InvalidArgument for an unknown name. */
export function formatOfStyle(table: StyleTable, name: string): number {
  const xfId = numberOf(find(table, name) ?? added(table, name), 'xfId', 0);
  const base = childrenOf(ensureChild(table.root, 'cellStyleXfs', STYLESHEET_ORDER))[xfId];
  if (!base) throw new ModelError('InvalidArgument', `The style '${name}' has no format.`);
  const xf = copyOf(base);
  xf.setAttribute('xfId', String(xfId));
  return table.addFormat(xf);
}

function named(table: StyleTable): Element[] {
  const list = childOf(table.root, 'cellStyles');
  return list ? childrenOf(list, 'cellStyle') : [];
}

function builtInId(style: Element): number {
  return numberOf(style, 'builtinId', -1);
}

/** Files of other languages call built-in styles by other names: their number tells. */
function find(table: StyleTable, name: string): Element | undefined {
  const known = BUILT_IN_STYLES.get(name);
  return named(table).find((style) =>
    known ? builtInId(style) === known.id : sameName(style.getAttribute('name') ?? '', name),
  );
}

/** A built-in style the file has not used yet, made from its first cell format. */
function added(table: StyleTable, name: string): Element {
  const style = BUILT_IN_STYLES.get(name);
  if (!style) throw new ModelError('InvalidArgument', `There is no style '${name}'.`);
  const formats = ensureChild(table.root, 'cellStyleXfs', STYLESHEET_ORDER);
  const append = (format: number): number => {
    const present = table.format(format);
    const xf = present ? copyOf(present) : newElement(formats, 'xf');
    xf.removeAttribute('xfId');
    formats.appendChild(xf);
    formats.setAttribute('count', String(childrenOf(formats).length));
    return childrenOf(formats).length - 1;
  };
  // The first stands for Normal, which a file may leave out.
  if (childrenOf(formats).length === 0) append(0);
  const xfId = style.id === 0 ? 0 : append(table.derive(0, style.look));
  const list = ensureChild(table.root, 'cellStyles', STYLESHEET_ORDER);
  const element = newElement(list, 'cellStyle', {
    name: style.name,
    xfId: String(xfId),
    builtinId: String(style.id),
  });
  list.appendChild(element);
  list.setAttribute('count', String(childrenOf(list).length));
  return element;
}
