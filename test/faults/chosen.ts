import type { UseCase } from './use-case';
import { USE_CASES } from './use-cases';

// `npm run faults` tries every request with every fault; in the suite it is a few, spread over all of them.
const { FAULTS_PART, FAULTS_NAMED = '', FAULTS_SEED, FAULTS_TWO } = process.env;
const SAMPLED = ['save a new row', 'keep a view'];

/** It is `npm run faults` that asks. */
export const isWhole = FAULTS_PART !== undefined;
/** By whose lot pairs of faults are drawn. */
export const SEED = FAULTS_SEED ?? 'first';
/** So many pairs of each use case. */
export const EACH_OF_TWO = isWhole ? Number(FAULTS_TWO ?? 6) : 2;

export function chosen(): readonly UseCase[] {
  return isWhole ? ofPart(USE_CASES) : USE_CASES.filter(({ name }) => SAMPLED.includes(name));
}

/** Those of the names that were asked for, of which this process has its share. */
export function ofPart(useCases: readonly UseCase[]): readonly UseCase[] {
  const [part = 0, parts = 1] = (FAULTS_PART ?? '0/1').split('/').map(Number);
  return useCases
    .filter(({ name }) => FAULTS_NAMED.split(',').some((named) => name.includes(named.trim())))
    .filter((_, at) => at % parts === part);
}
