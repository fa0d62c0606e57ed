import { partKey } from '../../intake/part-name';
import { attribute, elements } from './sheet-parts';
import { partsOf } from './zip-limits';

/** Where the library looks for the workbook and what it refers to. */
export const BOOK = 'xl/workbook.xml';
export const RELATIONS = 'xl/_rels/workbook.xml.rels';

/**
 * The workbook and its relations, under the names the library knows. Excel goes by the relations,
 * wherever they lead, and takes names in any case and with backslashes (dotnet/Open-XML-SDK#1128):
 * all targets are spelled as `partKey` spells them, from the root. @throws ListError
 */
export function bookParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const root = partsOf(bytes, ['_rels/.rels']).get('_rels/.rels') ?? '';
  const name = targetOf(root, 'officeDocument', '') ?? BOOK;
  const { folder, relations } = beside(name);
  const parts = partsOf(bytes, [name, relations]);
  const text = parts.get(name);
  if (text === undefined) return new Map();
  return new Map([
    [BOOK, text],
    [RELATIONS, fromRoot(parts.get(relations) ?? '', folder)],
  ]);
}

/** The text of the part of that kind which another part refers to, where there is one. */
export function partBeside(bytes: Uint8Array, part: string, kind: string): string | undefined {
  const { folder, relations } = beside(part);
  const found = targetOf(partsOf(bytes, [relations]).get(relations) ?? '', kind, folder);
  return found === undefined ? undefined : partsOf(bytes, [found]).get(found);
}

function beside(part: string): { folder: string; relations: string } {
  const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/s.exec(part) ?? [];
  return { folder, relations: `${folder}_rels/${file}.rels` };
}

function targetOf(relations: string, kind: string, folder: string): string | undefined {
  const element = elements(relations, 'Relationship').find((each) =>
    attribute(each, 'Type').endsWith(`/${kind}`),
  );
  return element && resolved(attribute(element, 'Target'), folder);
}

function fromRoot(relations: string, folder: string): string {
  return relations.replace(/<(?:\w+:)?Relationship(?=[\s/>])[^<>]*>/g, (element) => {
    if (attribute(element, 'TargetMode') === 'External') return element;
    const target = escaped(`/${resolved(attribute(element, 'Target'), folder)}`);
    return element.replace(/\sTarget=(?:"[^"]*"|'[^']*')/, () => ` Target="${target}"`);
  });
}

function resolved(target: string, folder: string): string {
  const steps: string[] = [];
  const isFromRoot = /^[\\/]/.test(target);
  for (const step of partKey(isFromRoot ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
