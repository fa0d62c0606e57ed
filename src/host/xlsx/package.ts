import type { Document } from '@xmldom/xmldom';
import { ContentTypes } from './content-types';
import {
  DamagedWorkbookError,
  ExcessiveWorkbookError,
  NotXlsxError,
  UnsafeWorkbookError,
} from '../../intake/errors';
import { assertZip } from './file-kind';
import { Journal } from './journal';
import { KeptParts, type Part } from './kept-parts';
import { LIMITS } from './limits';
import { Relationships, relationshipsPart } from './relationships';
import { PackageWeight } from './package-weight';
import { assertWithin, partKey, samePart } from '../../intake/part-name';
import { TextReader } from '../../intake/text-reader';
import { unpack } from '../../intake/unpack';
import { parseXml, serializeXml } from './xml';
import type { ZipEntry } from '../../intake/zip-entry';
import { readZip } from '../../intake/zip-reader';
import { pack, packTexts, writeZip } from './zip-writer';

const TYPES_PART = '[Content_Types].xml';
const EMPTY_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/**
 * The parts of an Office Open XML file. A part is unpacked when it is read, parsed when its
 * document is asked for, and written anew only when it was touched.
 */
export class XlsxPackage {
  private readonly parts = new Map<string, Part>();
  private readonly relationshipsByOwner = new Map<string, Relationships>();
  private readonly growing = new Set<string>();
  readonly journal = new Journal();
  /** What all that is read of the file takes in memory. */
  readonly weight = new PackageWeight();
  readonly contentTypes: ContentTypes;

  private constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) {
      const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
      if (name.endsWith('/')) continue;
      assertWithin(name);
      if (this.has(name)) {
        throw new UnsafeWorkbookError('DoubledName', `There are two parts '${name}'.`);
      }
      this.parts.set(partKey(name), { name, entry, document: null, write: null });
    }
    if (!this.has(TYPES_PART)) refuseArchive(this.has('mimetype') ? this.text('mimetype') : '');
    this.contentTypes = new ContentTypes(this.document(TYPES_PART), () => {
      this.touch(TYPES_PART);
    });
  }

  static open(bytes: Uint8Array): XlsxPackage {
    assertZip(bytes);
    const pkg = new XlsxPackage(readZip(bytes, LIMITS));
    pkg.weighParts();
    return pkg;
  }

  /** Once, before anything is made of the parts. Cells and strings are weighed as they are read. */
  private weighParts(): void {
    const types = this.contentTypes.all();
    for (const { name, entry } of this.parts.values()) {
      if (!entry || !/\.(?:xml|rels|vml)$/i.test(name)) continue;
      if (/worksheet\+xml$|sharedStrings\+xml$/i.test(types(name))) continue;
      assertPart(name, entry.size);
      this.weight.part(name, () => this.text(name));
    }
  }

  /** A package of the given texts, in this order. */
  static of(texts: Readonly<Record<string, string>>): XlsxPackage {
    return new XlsxPackage(
      Object.entries(texts).map(([name, text]) => pack(name, new TextEncoder().encode(text))),
    );
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  names(): string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  bytes(name: string): Uint8Array {
    const part = this.part(name);
    const written = part.write?.();
    if (typeof written === 'string') return new TextEncoder().encode(written);
    if (written) return unpack(written);
    if (!part.entry) throw new Error(`The part '${name}' has no content.`);
    return unpack(part.entry);
  }

  text(name: string): string {
    return this.reader(name).rest();
  }

  /** The part's text, for whoever needs it step by step. */
  reader(name: string): TextReader {
    const size = this.part(name).entry?.size ?? 0;
    if (size > LIMITS.sheet) tooBig(name, size);
    return new TextReader(this.bytes(name));
  }

  document(name: string): Document {
    const part = this.part(name);
    if (part.document) return part.document;
    if (part.entry) assertPart(name, part.entry.size);
    part.document = this.watched(parseXml(this.text(name), name), name);
    return part.document;
  }

  /** The part's content is only ever added to: what was added is not taken back. */
  onlyGrows(name: string): void {
    this.growing.add(partKey(name));
    this.journal.leave(this.document(name));
  }

  /** Says that the part's document was changed. */
  touch(name: string): void {
    const part = this.part(name);
    if (part.write) return;
    // Read before it counts as written: from then on its text is that of the document.
    const document = this.document(name);
    this.keep(name);
    part.write = () => serializeXml(document);
  }

  /** From now on the part is whatever `write` gives when the package is saved. */
  setWriter(name: string, write: () => string): void {
    this.keep(name);
    this.part(name).write = write;
  }

  /**
   * From now on the part is these texts one after the other, kept as they go into the file: a tenth of their size.
   * They are taken one by one, and none ends within a character.
   */
  setTexts(name: string, texts: Iterable<string>): void {
    this.keep(name);
    const part = this.part(name);
    const packed = packTexts(part.name, texts);
    part.write = () => packed;
  }

  /** The part is again what came from the file. */
  forgetWriter(name: string): void {
    const part = this.part(name);
    if (part.entry) part.write = null;
  }

  isTouched(name: string): boolean {
    return this.part(name).write !== null;
  }

  add(name: string, contentType: string, text: string): Document {
    if (this.has(name)) throw new Error(`The part '${name}' exists already.`);
    const document = this.watched(parseXml(text, name), name);
    this.keep(name);
    this.parts.set(partKey(name), {
      name,
      entry: null,
      document,
      write: () => serializeXml(document),
    });
    this.contentTypes.set(name, contentType);
    return document;
  }

  /** A part that is no XML, added or replaced. */
  setBytes(name: string, contentType: string, bytes: Uint8Array): void {
    this.keep(name);
    this.parts.set(partKey(name), {
      name,
      entry: pack(name, bytes),
      document: null,
      write: null,
    });
    this.contentTypes.set(name, contentType);
  }

  remove(name: string): void {
    this.keep(name);
    this.keep(relationshipsPart(name));
    this.parts.delete(partKey(name));
    this.parts.delete(partKey(relationshipsPart(name)));
    this.relationshipsByOwner.delete(partKey(name));
    this.contentTypes.remove(name);
  }

  /** The first name not taken: `#` stands for the number; without one the name itself comes first. */
  freeName(pattern: string): string {
    if (!pattern.includes('#')) {
      if (!this.has(pattern)) return pattern;
      return this.freeName(pattern.replace(/(\.[^./]*)?$/, '#$1'));
    }
    let n = 1;
    while (this.has(pattern.replace('#', String(n)))) n++;
    return pattern.replace('#', String(n));
  }

  /**
   * The parts of that kind the owner leads to. Relationships may point to nothing, out of the file,
   * twice to one part or to the owner itself: such ones lead to no part.
   */
  related(owner: string, kind: string): string[] {
    const targets = this.relationships(owner)
      .ofKind(kind)
      .filter(({ external, target }) => !external && this.has(target) && !samePart(target, owner))
      .map(({ target }) => this.part(target).name);
    return [...new Set(targets)];
  }

  /** The owner '' is the package itself. */
  relationships(owner: string): Relationships {
    const known = this.relationshipsByOwner.get(partKey(owner));
    if (known) return known;
    const name = relationshipsPart(owner);
    const document = this.has(name)
      ? this.document(name)
      : this.watched(parseXml(EMPTY_RELATIONSHIPS, name), name);
    const relationships = new Relationships(owner, document, () => {
      if (!this.has(name)) {
        this.keep(name);
        this.parts.set(partKey(name), { name, entry: null, document, write: null });
      }
      this.touch(name);
    });
    this.journal.onRestored(document, () => relationships.forget());
    this.relationshipsByOwner.set(partKey(owner), relationships);
    return relationships;
  }

  save(): Uint8Array {
    const encoder = new TextEncoder();
    return writeZip(
      [...this.parts.values()].map((part) => {
        const written = part.write?.();
        if (typeof written === 'string') return pack(part.name, encoder.encode(written));
        if (written) return written;
        if (part.entry) return part.entry;
        throw new Error(`The part '${part.name}' has no content.`);
      }),
    );
  }

  private watched(document: Document, name: string): Document {
    if (!this.growing.has(partKey(name))) this.journal.watch(document);
    return document;
  }

  private keep(name: string): void {
    const key = partKey(name);
    if (this.growing.has(key)) return;
    this.journal.of(this, () => new KeptParts(this.parts, this.forgetReading))?.keep(key);
  }

  /** Relationships are read by part, and another part may have taken the name meanwhile. */
  private readonly forgetReading = (): void => this.relationshipsByOwner.clear();

  private part(name: string): Part {
    const part = this.parts.get(partKey(name));
    if (!part) throw new DamagedWorkbookError(`The workbook lacks its part '${name}'.`);
    return part;
  }
}

function assertPart(name: string, size: number): void {
  if (size > LIMITS.part) tooBig(name, size);
}

function tooBig(name: string, size: number): never {
  throw new ExcessiveWorkbookError('PartTooBig', `'${name}' has ${size} bytes unpacked.`);
}

/** @throws NotXlsxError saying what a zip archive without content types is. */
function refuseArchive(mimeType: string): never {
  if (mimeType.includes('opendocument')) {
    throw new NotXlsxError('The file is an OpenDocument.', 'OpenDocument');
  }
  throw new NotXlsxError('The zip archive is not an Office document.', 'ZipArchive');
}
