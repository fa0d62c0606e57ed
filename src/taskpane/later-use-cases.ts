import type { UseCases } from './use-cases';

type Work = (...given: unknown[]) => Promise<unknown>;

/**
 * The use cases before their code is there: it is fetched when the first of them is wanted, after the
 * pane has shown itself. A fetch that failed is tried again by the next.
 */
export function laterUseCases(load: () => Promise<UseCases>): UseCases {
  let loading: Promise<UseCases> | undefined;
  const loaded = (): Promise<UseCases> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  // One function for each name: hooks tell by it whether anything has changed.
  const known = new Map<string, Work>();
  const named = (name: keyof UseCases): Work => {
    const work = async (...given: unknown[]) =>
      ((await loaded())[name] as unknown as Work)(...given);
    known.set(name, work);
    return work;
  };
  return new Proxy({} as UseCases, {
    get: (_, name) => known.get(String(name)) ?? named(String(name) as keyof UseCases),
  });
}
