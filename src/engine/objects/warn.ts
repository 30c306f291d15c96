/** Warnings that built-in types give (PyErr_WarnFormat): by way of the module warnings, whose filters decide. */
import { callMethod } from './abstract.ts';
import { excTypes } from './errors.ts';
import { newStr } from './roster.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import type { PyType } from './type.ts';

export function* warn(rt: Rt, category: string, text: string): Gen<void> {
  const module = yield* settle(rt.importModule('warnings'));
  yield* callMethod(rt, module, 'warn', [newStr(text), excTypes[category] as PyType]);
}
