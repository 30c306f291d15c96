/** The four figures of a run, from its report. */
import type { RunReport } from '@inside-the-gil/engine';

export interface RunFigures {
  readonly virtualNs: number;
  /** The time all threads ran, added up. */
  readonly cpuNs: number;
  readonly gilWaitNs: number;
  readonly gilSwitches: number;
}

export function runFigures(report: RunReport): RunFigures {
  let cpuNs = 0;
  let gilWaitNs = 0;
  for (const thread of report.threads) {
    cpuNs += thread.runningNs + thread.runningNoGilNs + thread.overheadNs;
    gilWaitNs += thread.gilWaitNs;
  }
  return { virtualNs: report.virtualNs, cpuNs, gilWaitNs, gilSwitches: report.gilSwitches };
}
