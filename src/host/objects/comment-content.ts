import type { Mention, WrittenText } from '../model/comments/mentions';
import { isRecord, type Arguments } from '../protocol/arguments';
import { invalidArgument } from '../protocol/host-error';

const MENTION = /<at id="(\d+)">([\s\S]*?)<\/at>/g;
const ENTITIES = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

/** `content` and `contentType` of a comment or reply: a text, or one with `<at id="0">name</at>`. */
export function contentGiven(args: Arguments, at: number): WrittenText {
  if (args.choice(at + 1, ['Plain', 'Mention'], 'Plain') === 'Plain') {
    return { text: nonEmpty(args.string(at)), mentions: [] };
  }
  const { richContent, mentions } = args.record(at);
  if (typeof richContent !== 'string' || !Array.isArray(mentions)) {
    throw invalidArgument('A comment with mentions has richContent and mentions.');
  }
  let text = '';
  let from = 0;
  const found: Mention[] = [];
  for (const match of richContent.matchAll(MENTION)) {
    const [whole, id = '', label = ''] = match;
    const person = (mentions as readonly unknown[]).find(
      (each) => isRecord(each) && String(each['id']) === id,
    );
    if (!isRecord(person) || typeof person['email'] !== 'string') {
      throw invalidArgument(`Nobody is mentioned under ${id}.`);
    }
    const name = plain(label);
    text += plain(richContent.slice(from, match.index));
    found.push({ name, email: person['email'], start: text.length, length: name.length + 1 });
    text += `@${name}`;
    from = match.index + whole.length;
  }
  return { text: nonEmpty(text + plain(richContent.slice(from))), mentions: found };
}

/** The text with its mentions as `<at>` elements. */
export function richContent(text: string, mentions: readonly Mention[]): string {
  let rich = '';
  let from = 0;
  for (const [id, { name, start, length }] of mentions.entries()) {
    rich += `${encoded(text.slice(from, start))}<at id="${id}">${encoded(name)}</at>`;
    from = start + length;
  }
  return rich + encoded(text.slice(from));
}

function nonEmpty(text: string): string {
  if (text === '') throw invalidArgument('A comment says something.');
  return text;
}

function plain(rich: string): string {
  return Object.entries(ENTITIES).reduce((text, [from, to]) => text.replaceAll(from, to), rich);
}

function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
