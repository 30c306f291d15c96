/** The compiler's entry: an AST in, a code object or a SyntaxError out. Mirrors `_PyAST_Compile`. */

import type { Expression, Interactive, Module } from '../syntax/ast.ts';
import type { SyntaxErrorInfo } from '../syntax/errors.ts';
import type { Code } from './code.ts';
import { indexOfName } from './unit.ts';
import { visitExpression } from './codegen/expressions.ts';
import { visitBody, visitStatements } from './codegen/statements.ts';
import { Compiler } from './compiler.ts';
import { CompileError, syntaxErrorInfo } from './errors.ts';
import { futureFeatures } from './future.ts';
import { location, type Location } from './location.ts';
import { OP } from './opcodes/table.ts';
import { preprocess } from './preprocess.ts';
import { buildSymtable } from './symtable/build.ts';
import type { BytecodeVersion } from './version.ts';

export type CompileResult =
  | { readonly kind: 'ok'; readonly code: Code }
  | { readonly kind: 'error'; readonly error: SyntaxErrorInfo };

/** Compiles a module, or the expression of an eval(), as the given version does. `source` only supplies the line that an error shows. */
export function compileModule(
  module: Module | Expression | Interactive,
  filename: string,
  python: BytecodeVersion,
  source = '',
  futureAnnotations = false,
): CompileResult {
  try {
    return { kind: 'ok', code: compile(module, filename, python, futureAnnotations) };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return { kind: 'error', error: syntaxErrorInfo(error, filename, source) };
  }
}

/** An expression goes through the early stages as a module of one statement. */
function asModule(original: Module | Expression | Interactive): Module {
  if (original.kind === 'Module') return original;
  if (original.kind === 'Interactive') return { kind: 'Module', body: original.body };
  return { kind: 'Module', body: [{ kind: 'Expr', value: original.body, loc: original.body.loc }] };
}

function compile(
  given: Module | Expression | Interactive,
  filename: string,
  python: BytecodeVersion,
  futureAnnotations: boolean,
): Code {
  const original = asModule(given);
  const own = futureFeatures(original);
  const future = { ...own, annotations: own.annotations || futureAnnotations };
  const { module, folded } = preprocess(original, python, future.annotations);
  const symtable = buildSymtable(module, python, future);
  const c = new Compiler(python, filename, symtable, future, folded);
  c.interactive = given.kind === 'Interactive';
  c.enterScope('<module>', 'module', symtable.top, 1);
  const loc: Location = module.body[0]?.loc ?? location(1, 1, 0, 0);
  if (c.entry.hasConditionalAnnotations) {
    c.opArg(loc, OP.BUILD_SET, 0);
    c.opArg(loc, OP.STORE_NAME, indexOfName(c.unit.names, '__conditional_annotations__'));
  }
  const only = module.body[0];
  const isExpression = given.kind === 'Expression' && only?.kind === 'Expr';
  if (isExpression) visitExpression(c, only.value);
  else if (c.interactive) visitStatements(c, module.body);
  else visitBody(c, loc, module.body);
  const code = c.finish(!isExpression);
  c.exitScope();
  return code;
}
