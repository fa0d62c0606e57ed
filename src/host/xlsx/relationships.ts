import type { Document, Element } from '@xmldom/xmldom';
import { childrenOf, newElement, removeElement, rootOf, setAttribute } from './xml';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name for a part of the package, the target as it stands for an external one. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of one part (`_rels/x.xml.rels`), targets as part names without leading `/`. */
export class Relationships {
  private known: ReadonlyMap<string, Relationship> | null = null;

  constructor(
    private readonly ownerPart: string,
    private readonly document: Document,
    private readonly touch: () => void,
  ) {}

  all(): Relationship[] {
    return this.elements().map((element) => this.read(element));
  }

  byId(id: string): Relationship | null {
    // The first of two with one id counts.
    this.known ??= new Map(
      this.all()
        .reverse()
        .map((each) => [each.id, each]),
    );
    return this.known.get(id) ?? null;
  }

  /** Its document was changed by another hand. */
  forget(): void {
    this.known = null;
  }

  /** The last segment of the type tells the kind: transitional and Microsoft types differ before it. */
  ofKind(kind: string): Relationship[] {
    return this.all().filter((relationship) => relationship.type.endsWith(`/${kind}`));
  }

  /** Under a free id, unless one is given. */
  add(type: string, target: string, external = false, id = this.freeId()): string {
    const root = rootOf(this.document);
    const element = newElement(root, 'Relationship', {
      Id: id,
      Type: type,
      Target: external ? target : relativeTarget(this.ownerPart, target),
    });
    if (external) setAttribute(element, 'TargetMode', 'External');
    root.appendChild(element);
    this.forget();
    this.touch();
    return id;
  }

  remove(id: string): void {
    for (const element of this.elements()) {
      if (element.getAttribute('Id') !== id) continue;
      removeElement(element);
      this.forget();
      this.touch();
    }
  }

  private freeId(): string {
    const used = new Set(this.elements().map((element) => element.getAttribute('Id')));
    let n = used.size + 1;
    while (used.has(`rId${n}`)) n++;
    return `rId${n}`;
  }

  private elements(): Element[] {
    return childrenOf(rootOf(this.document), 'Relationship');
  }

  private read(element: Element): Relationship {
    const external = element.getAttribute('TargetMode') === 'External';
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: element.getAttribute('Type') ?? '',
      target: external ? target : resolveTarget(this.ownerPart, target),
      external,
    };
  }
}

export function relationshipsPart(ownerPart: string): string {
  const slash = ownerPart.lastIndexOf('/');
  return `${ownerPart.slice(0, slash + 1)}_rels/${ownerPart.slice(slash + 1)}.rels`;
}

/** Targets come absolute (`/xl/x.xml`), relative (`../x.xml`), with `\` and with a `#fragment`. */
function resolveTarget(ownerPart: string, target: string): string {
  const path = (target.split('#')[0] ?? '').replaceAll('\\', '/');
  const base = path.startsWith('/') ? [] : ownerPart.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '.' && step !== '') base.push(step);
  }
  return base.join('/');
}

function relativeTarget(ownerPart: string, target: string): string {
  const from = ownerPart.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
