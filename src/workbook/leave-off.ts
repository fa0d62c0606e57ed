import { toWorkbookError } from './excel-errors';

export type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

/**
 * Leaves off listening. A handler can only be removed in the context that added it (platform 2.5), so no
 * batch of the workbook's turns a fault into one of ours: here it is done.
 */
export async function leaveOff(handlers: readonly Handler[]): Promise<void> {
  try {
    for (const handler of handlers) handler.remove();
    await handlers[0]?.context.sync();
  } catch (error) {
    throw toWorkbookError(error);
  }
}
