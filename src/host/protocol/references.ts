import { HostError } from './host-error';
import type { HostObject } from './host-object';

/** Objects kept between batches under an id, as `_KeepReference` asks for every tracked range. */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new Map<HostObject, string>();
  private next = 1;

  keep(object: HostObject): void {
    if (!object.isTrackable || this.ids.has(object)) return;
    const id = String(this.next++);
    this.byId.set(id, object);
    this.ids.set(object, id);
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.byId.get(id);
    if (!object) throw new HostError('InvalidReference', `Reference ${id} is no longer kept.`);
    return object;
  }

  remove(id: string): void {
    const object = this.byId.get(id);
    if (object) this.ids.delete(object);
    this.byId.delete(id);
  }

  clear(): void {
    this.byId.clear();
    this.ids.clear();
  }

  get count(): number {
    return this.byId.size;
  }

  all(): Iterable<HostObject> {
    return this.byId.values();
  }
}
