import type { RepeatedCall } from './call-analysis';
import type { CalcName } from './source';

/** The function, added to the engine, that gives one of several arrays the size of all. */
export const ALIGN_FUNCTION = 'HOSTALIGN';

/**
 * Names that stand for calls which are repeated for each element of an array. The engine's own
 * functions take the first element only; its MAP repeats them, but wants arrays of one size.
 */
export class RepeatedCalls {
  private readonly calls = new Map<string, RepeatedCall>();

  nameOf(call: RepeatedCall): string {
    const name = `HOSTEACH_${call.name}_${call.arity}_${call.over.join('_')}`;
    this.calls.set(name, call);
    return name;
  }

  names(): CalcName[] {
    return [...this.calls].map(([name, call]) => ({ name, formula: lambda(call) }));
  }
}

function lambda({ name, arity, over }: RepeatedCall): string {
  const given = Array.from({ length: arity }, (_argument, index) => `given_${index}_`);
  const each = given.map((argument, index) => (over.includes(index) ? `each_${index}_` : argument));
  const arrays = over.map((index) => given[index] ?? '').join(',');
  const aligned = over.map((_index, place) =>
    over.length === 1 ? arrays : `${ALIGN_FUNCTION}(${place},${arrays})`,
  );
  const single = over.map((index) => each[index] ?? '').join(',');
  const map = `MAP(${aligned.join(',')},LAMBDA(${single},${name}(${each.join(',')})))`;
  return `LAMBDA(${given.join(',')},${map})`;
}
