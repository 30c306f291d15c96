/**
 * Leaving blocks early: what `return`, `break` and `continue` have to undo. Mirrors
 * `codegen_unwind_fblock` and `codegen_unwind_fblock_stack` (codegen.c).
 */

import type { Compiler } from '../compiler.ts';
import { NONE } from '../consts.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import type { FrameBlock } from '../unit.ts';
import { addYieldFrom } from './expressions.ts';
import { nameOp } from './names.ts';
import { visitStatements } from './statements.ts';
import { callExitWithNones } from './with.ts';
import * as blockstack from './blockstack-handlers.ts';

export type LoopBlock = Extract<FrameBlock, { type: 'while' | 'for' | 'asyncFor' }>;

/**
 * Emits what leaves one block, keeping the top of the stack where `preserveTop`. Returns the location
 * for what follows: after a `finally` or `with` it is artificial.
 */
export function unwindBlock(
  c: Compiler,
  loc: Location,
  block: FrameBlock,
  preserveTop: boolean,
): Location {
  if (c.hasBlockStack) return blockstack.unwindBlock(c, loc, block, preserveTop);
  const swap = (depth: number): void => {
    if (preserveTop) c.opArg(loc, OP.SWAP, depth);
  };
  switch (block.type) {
    case 'while':
    case 'exceptionHandler':
    case 'exceptionGroupHandler':
    case 'asyncComprehension':
    case 'stopIteration':
      return loc;
    case 'for':
    case 'asyncFor':
    case 'popValue':
      swap(2);
      // The iterator of a `for` has an opcode of its own on 3.14.
      c.op(loc, OP.POP_TOP);
      return loc;
    case 'tryExcept':
      c.op(loc, OP.POP_BLOCK);
      return loc;
    case 'finallyTry':
      c.op(loc, OP.POP_BLOCK);
      if (preserveTop) c.pushBlock({ type: 'popValue' }, loc);
      visitStatements(c, block.body);
      if (preserveTop) c.popBlock();
      return NO_LOCATION;
    case 'finallyEnd':
      swap(2);
      c.op(loc, OP.POP_TOP);
      swap(2);
      c.op(loc, OP.POP_BLOCK);
      c.op(loc, OP.POP_EXCEPT);
      return loc;
    case 'with':
    case 'asyncWith':
      return unwindWith(c, block.location, block.type === 'asyncWith', preserveTop);
    case 'handlerCleanup':
      if (block.name !== null) c.op(loc, OP.POP_BLOCK);
      swap(2);
      c.op(loc, OP.POP_BLOCK);
      c.op(loc, OP.POP_EXCEPT);
      if (block.name !== null) {
        c.loadConst(loc, NONE);
        nameOp(c, loc, block.name, 'Store');
        nameOp(c, loc, block.name, 'Del');
      }
      return loc;
  }
}

function unwindWith(c: Compiler, loc: Location, isAsync: boolean, preserveTop: boolean): Location {
  c.op(loc, OP.POP_BLOCK);
  if (preserveTop) {
    if (c.is314) c.opArg(loc, OP.SWAP, 3);
    c.opArg(loc, OP.SWAP, 2);
  }
  callExitWithNones(c, loc);
  if (isAsync) {
    c.opArg(loc, OP.GET_AWAITABLE, 2);
    c.loadConst(loc, NONE);
    addYieldFrom(c, loc, true);
  }
  c.op(loc, OP.POP_TOP);
  return NO_LOCATION;
}

const isLoop = (block: FrameBlock): block is LoopBlock =>
  block.type === 'while' || block.type === 'for' || block.type === 'asyncFor';

/** Unwinds from the top; the blocks are out of force meanwhile and back afterwards. */
function unwind(
  c: Compiler,
  loc: Location,
  preserveTop: boolean,
  toLoop: boolean,
): { loop: LoopBlock | null; location: Location } {
  const { frameBlocks } = c.unit;
  const top = frameBlocks.at(-1);
  if (top === undefined) return { loop: null, location: loc };
  if (top.type === 'exceptionGroupHandler') {
    c.error("'break', 'continue' and 'return' cannot appear in an except* block", loc);
  }
  if (toLoop && isLoop(top)) return { loop: top, location: loc };
  frameBlocks.pop();
  const after = unwindBlock(c, loc, top, preserveTop);
  const result = unwind(c, after, preserveTop, toLoop);
  frameBlocks.push(top);
  return result;
}

export function unwindAll(c: Compiler, loc: Location, preserveTop: boolean): Location {
  return unwind(c, loc, preserveTop, false).location;
}

export function unwindToLoop(
  c: Compiler,
  loc: Location,
): { loop: LoopBlock | null; location: Location } {
  return unwind(c, loc, false, true);
}
