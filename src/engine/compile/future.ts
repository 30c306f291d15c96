/**
 * `from __future__ import ...`: which features a module asks for, and up to where such imports may
 * stand. Mirrors Python/future.c.
 */

import type { Module } from '../syntax/ast.ts';
import { CompileError } from './errors.ts';
import type { Location } from './location.ts';
import { isDocstring } from './docstring.ts';

export interface FutureFeatures {
  readonly annotations: boolean;
  /** The last future import; one that stands after this is an error. */
  readonly location: Location;
}

const FEATURES: ReadonlySet<string> = new Set([
  'nested_scopes',
  'generators',
  'division',
  'absolute_import',
  'with_statement',
  'print_function',
  'unicode_literals',
  'barry_as_FLUFL',
  'generator_stop',
  'annotations',
]);

export function futureFeatures(module: Module): FutureFeatures {
  let annotations = false;
  let location: Location = { lineno: -1, colOffset: -1, endLineno: -1, endColOffset: -1 };
  const { body } = module;
  for (let i = 0; i < body.length; i++) {
    const statement = body[i]!;
    if (
      statement.kind === 'ImportFrom' &&
      statement.module === '__future__' &&
      statement.level === 0
    ) {
      for (const alias of statement.names) {
        if (alias.name === 'braces') throw new CompileError('not a chance', alias.loc);
        if (!FEATURES.has(alias.name)) {
          throw new CompileError(`future feature ${alias.name} is not defined`, alias.loc);
        }
        if (alias.name === 'annotations') annotations = true;
      }
      location = statement.loc;
      continue;
    }
    if (i === 0 && isDocstring(statement)) continue;
    break;
  }
  return { annotations, location };
}
