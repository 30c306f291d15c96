/** Which interpreter code runs in, and what only the main one may do (PyInterpreterConfig of an isolated one). */
import type { SimInterpreter } from '../../machine/process.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { runtimeError } from '../../objects/errors.ts';
import type { PyModule } from '../../objects/native.ts';
import type { Rt } from '../../objects/runtime.ts';

/** Key of `rt.state`. */
export const INTERPRETER = 'interpreter';

export function interpreterOf(rt: Rt): SimInterpreter {
  return rt.state.get(INTERPRETER) as SimInterpreter;
}

export const isMainInterpreter = (rt: Rt): boolean => interpreterOf(rt).id === 0;

/** The names of this interpreter's `__main__`. */
export function mainNamespace(rt: Rt): DictTable {
  return ((rt as Rt & { modules: PyModule }).modules.v.getStr('__main__') as PyModule).v;
}

export function mainOnly(rt: Rt, what: string): void {
  if (!isMainInterpreter(rt))
    throw runtimeError(`${what} not supported for isolated subinterpreters`);
}
