/** SyntaxWarnings of a source, given through the module warnings when it is compiled (_PyErr_EmitSyntaxWarning). */
import { getAttr } from '../../objects/abstract.ts';
import { excTypes } from '../../objects/errors.ts';
import { newInt, newStr } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import type { PyType } from '../../objects/type.ts';

export interface SourceWarning {
  readonly message: string;
  readonly lineno: number;
}

export function* showWarnings(
  rt: Rt,
  warnings: readonly SourceWarning[],
  filename: string,
): Gen<void> {
  if (warnings.length === 0) return;
  const module = yield* settle(rt.importModule('warnings'));
  const warn = yield* settle(getAttr(rt, module, 'warn_explicit'));
  const category = excTypes['SyntaxWarning'] as PyType;
  for (const { message, lineno } of warnings)
    yield* settle(rt.call(warn, [newStr(message), category, newStr(filename), newInt(lineno)]));
}
