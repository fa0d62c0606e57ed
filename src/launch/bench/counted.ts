import { performance } from 'node:perf_hooks';
import type { Host } from '../../host/host';
import { forgetPeak, peakMb } from './peak-of-stage';

/** What a piece of work took, and what it asked of Excel. */
export interface Measured {
  readonly ms: number;
  readonly cpu: number;
  readonly requests: number;
  readonly actions: number;
  /** Sent and answered. */
  readonly bytes: number;
  /** The most memory held meanwhile, with all that was held before. */
  readonly mb: number;
}

/** Measures pieces of work over a host; what was sent is looked at when the clock has stopped. */
export function countedOver(host: Host) {
  let bodies: string[] = [];
  const execute = host.execute.bind(host);
  host.execute = (body, session) => {
    bodies.push(body);
    return execute(body, session);
  };
  return async function counted<T>(work: () => T | Promise<T>): Promise<[Measured, T]> {
    bodies = [];
    const { requestBytes, responseBytes, requests } = host.counters;
    forgetPeak();
    const [started, before] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const ms = performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    const mb = peakMb();
    const { counters } = host;
    const measured = {
      ms,
      cpu: (user + system) / 1000,
      mb,
      requests: counters.requests - requests,
      actions: bodies.reduce((sum, body) => sum + actionsIn(body), 0),
      bytes: counters.requestBytes - requestBytes + counters.responseBytes - responseBytes,
    };
    return [measured, result];
  };
}

function actionsIn(body: string): number {
  const { RequestData, Actions } = JSON.parse(body) as {
    RequestData?: string;
    Actions?: unknown[];
  };
  if (Actions) return Actions.length;
  return RequestData === undefined ? 0 : actionsIn(RequestData);
}
