/**
 * The block stack of 3.9 and 3.10, computed instead of kept: at every instruction it is the same whichever way leads
 * there (Objects/frameobject.c, `mark_blocks`, relies on this too), and so is the depth of the value stack.
 */
import { blockStackEffect, BS } from '../opcodes/blockstack.ts';
import { isSetup, isTerminator, type Instr } from './instruction.ts';

export interface HandlerBlock {
  /** In force before an exception (SETUP_FINALLY), or while its handler runs (EXCEPT_HANDLER). */
  readonly kind: 'waiting' | 'handling';
  readonly handler: Instr;
  /** Depth of the value stack below what the handler finds. */
  readonly depth: number;
  readonly outer: HandlerBlock | null;
}

export interface FrameState {
  readonly depth: number;
  /** The deepest that the stack gets in the instruction. */
  readonly deepest: number;
  readonly block: HandlerBlock | null;
}

/** Instructions that nothing reaches have no state. */
export function analyzeBlocks(instrs: readonly Instr[]): ReadonlyMap<Instr, FrameState> {
  const states = new Map<Instr, FrameState>();
  const index = new Map(instrs.map((instr, i) => [instr, i]));
  const todo: Instr[] = [];
  const reach = (instr: Instr | undefined, depth: number, block: HandlerBlock | null): void => {
    if (instr === undefined || states.has(instr)) return;
    const { op, arg } = instr;
    const after =
      depth + Math.max(blockStackEffect(op, arg, false), blockStackEffect(op, arg, true));
    states.set(instr, { depth, deepest: Math.max(depth, after) + 1, block });
    todo.push(instr);
  };
  // GEN_START finds what the first send() has brought.
  reach(instrs[0], instrs[0]?.op === BS.GEN_START ? 1 : 0, null);
  for (let instr = todo.pop(); instr !== undefined; instr = todo.pop()) {
    const { op, arg, target } = instr;
    const { depth, block } = states.get(instr)!;
    let next = block;
    if (isSetup(op)) {
      const handler = target!;
      const base = op === BS.SETUP_ASYNC_WITH ? depth - 1 : depth;
      next = { kind: 'waiting', handler, depth: base, outer: block };
      reach(handler, base + 6, { kind: 'handling', handler, depth: base, outer: block });
    } else {
      if (op === BS.POP_BLOCK || op === BS.POP_EXCEPT || op === BS.END_ASYNC_FOR) {
        next = block?.outer ?? null;
      }
      if (target !== null) reach(target, depth + blockStackEffect(op, arg, true), next);
    }
    if (isTerminator(op)) continue;
    reach(instrs[index.get(instr)! + 1], depth + blockStackEffect(op, arg, false), next);
  }
  return states;
}
