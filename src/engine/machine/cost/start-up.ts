/**
 * What it takes to start and end things of Python itself, nanoseconds by version. Data that were measured as such
 * (public/measured/startup_costs.json: programs 63 for interpreters), not fitted to whole programs.
 */
import type { VersionProfile } from '../../objects/profiles.ts';

export interface StartUpCosts {
  /** Py_NewInterpreterFromConfig and Py_EndInterpreter: the work with the interpreter's GIL. */
  readonly interpreterCreateNs: number;
  readonly interpreterEndNs: number;
  /** A thread state in another interpreter, its `__main__`, and back. */
  readonly interpreterEnterNs: number;
}

const V3_13: StartUpCosts = {
  interpreterCreateNs: 8_900_000,
  interpreterEndNs: 1_550_000,
  interpreterEnterNs: 80_000,
};

const V3_14: StartUpCosts = {
  interpreterCreateNs: 12_900_000,
  interpreterEndNs: 2_250_000,
  interpreterEnterNs: 190_000,
};

export function startUpCosts({ library }: VersionProfile): StartUpCosts {
  return library === '3.14' ? V3_14 : V3_13;
}
