import { isOfOneObject } from './excel-errors';

/**
 * What is read beside the tables, and done without where Excel refuses it for the sake of one object.
 * It is asked twice: refused once in passing, a repair would be missing that the next check offers.
 */
export async function secondLook<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
  }
  try {
    return await read();
  } catch (error) {
    if (!isOfOneObject(error)) throw error;
    return undefined;
  }
}
