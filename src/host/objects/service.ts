import { apiNotFound } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { ObjectType } from '../protocol/object-type';
import { appRuntimeType } from './app-runtime';
import type { Session } from './session';

/** Told by the library that ribbon actions can be called. */
const addinInternalServiceType = new ObjectType<null>('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => null },
});

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
