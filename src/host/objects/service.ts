import { apiNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';

/** Told by the library that ribbon actions can be called. */
const addinInternalServiceType = new ObjectType<null>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

/** Objects the library makes by name, outside the workbook. */
export function serviceObject(typeName: string): HostObject {
  if (typeName === 'Microsoft.InternalService.AddinInternalService') {
    return addinInternalServiceType.wrap(null);
  }
  throw apiNotFound(typeName);
}
