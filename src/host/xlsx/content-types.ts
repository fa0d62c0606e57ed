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
