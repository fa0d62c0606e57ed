import { identity, plain } from './identity';

/** Full-width letters, digits and signs as half-width: see `plain`. */
export function halfWidth(text: string): string {
  return plain(text);
}

/** The form in which texts are compared: see `identity`. */
export function matchForm(text: string): string {
  return identity(text);
}
