/** Why a command cannot be carried out: one sentence for the person at the terminal, exit code 2. */
export class CliFault extends Error {
  override readonly name = 'CliFault';
}
