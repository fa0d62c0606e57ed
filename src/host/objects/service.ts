import { apiNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { appRuntimeType } from './app-runtime';
import type { Session } from './session';

/** Told by the library that ribbon actions can be called. */
const addinInternalServiceType = new ObjectType<null>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

/** Whether an action, by the place it would fail at, is the library's own and not the add-in's. */
export function isOfLibrary(location: string): boolean {
  return location.includes(addinInternalServiceType.name);
}

/** Objects the library makes by name, outside the workbook. */
export function serviceObject(typeName: string, session: Session): HostObject {
  switch (typeName) {
    case 'Microsoft.InternalService.AddinInternalService':
      return addinInternalServiceType.wrap(null);
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return appRuntimeType.wrap(session.runtime);
    default:
      throw apiNotFound(typeName);
  }
}
