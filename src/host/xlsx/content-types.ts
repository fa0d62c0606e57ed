import type { Document } from '@xmldom/xmldom';
import { childrenOf, newElement, removeElement, rootOf } from './xml';

/** `[Content_Types].xml`: which kind a part is, by its extension or by its name. */
export class ContentTypes {
  constructor(
    private readonly document: Document,
    private readonly touch: () => void,
  ) {}

  of(partName: string): string {
    const wanted = `/${partName}`.toLowerCase();
    const override = childrenOf(rootOf(this.document), 'Override').find(
      (element) => absolute(element.getAttribute('PartName')) === wanted,
    );
    if (override) return override.getAttribute('ContentType') ?? '';
    const extension = partName.slice(partName.lastIndexOf('.') + 1).toLowerCase();
    const byExtension = childrenOf(rootOf(this.document), 'Default').find(
      (element) => element.getAttribute('Extension')?.toLowerCase() === extension,
    );
    return byExtension?.getAttribute('ContentType') ?? '';
  }

  /** Of all parts at once: the kind of each, asked by its name. */
  all(): (partName: string) => string {
    const byName = new Map<string, string>();
    const byExtension = new Map<string, string>();
    for (const element of childrenOf(rootOf(this.document))) {
      const type = element.getAttribute('ContentType') ?? '';
      const name = element.getAttribute('PartName');
      const extension = element.getAttribute('Extension')?.toLowerCase() ?? '';
      if (name !== null && !byName.has(absolute(name))) byName.set(absolute(name), type);
      else if (name === null && !byExtension.has(extension)) byExtension.set(extension, type);
    }
    return (partName) => {
      const extension = partName.slice(partName.lastIndexOf('.') + 1).toLowerCase();
      return byName.get(absolute(partName)) ?? byExtension.get(extension) ?? '';
    };
  }

  set(partName: string, contentType: string): void {
    if (this.of(partName) === contentType) return;
    this.remove(partName);
    const root = rootOf(this.document);
    root.appendChild(
      newElement(root, 'Override', { PartName: `/${partName}`, ContentType: contentType }),
    );
    this.touch();
  }

  remove(partName: string): void {
    const wanted = `/${partName}`.toLowerCase();
    for (const element of childrenOf(rootOf(this.document), 'Override')) {
      if (absolute(element.getAttribute('PartName')) !== wanted) continue;
      removeElement(element);
      this.touch();
    }
  }
}

function absolute(partName: string | null): string {
  const name = (partName ?? '').toLowerCase();
  return name.startsWith('/') ? name : `/${name}`;
}
