/**
 * The loading step of 3.9 and 3.10: from the instructions that dis shows to what the evaluation loop executes. The
 * loop is that of the later versions: it has an exception table instead of a block stack, one BINARY_OP, NULLs
 * below arguments, cells made by instructions. So an instruction here becomes one or more of the loop's; what each of them costs
 * and where the thread looks at the eval breaker is the version's.
 *
 * CHECK is such a look and nothing else: it costs nothing, is not counted, and is not shown. 3.9 has one behind every
 * instruction but those of its FAST_DISPATCH list and those that jump by themselves (they look where they land), 3.10
 * behind calls; both at the start of a frame, at the entry of a handler and when a generator goes on. 2.7's tick counter
 * counts the CHECKs of 3.9.
 */
import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_GENERATOR,
  type Code,
  type ExceptionEntry,
} from '../code.ts';
import { fixedCellOffsets, localsPlusOf, type LocalsPlus } from '../flowgraph/finish.ts';
import { location as makeLocation, type Location } from '../location.ts';
import { blockStackArg, BS, isBinary, nbOf } from '../opcodes/blockstack.ts';
import { FORMAT_HAS_SPEC } from '../opcodes/older.ts';
import { CMP_MASKS, INTRINSIC_1, OP } from '../opcodes/table.ts';
import type { Unit } from '../unit.ts';
import { atLeast, type BytecodeVersion } from '../version.ts';
import { analyzeBlocks, type FrameState, type HandlerBlock } from './blocks.ts';
import { isSetup, isTerminator, type Instr } from './instruction.ts';
import { unboundLoads } from './unbound.ts';

/** 3.9: opcodes that end in FAST_DISPATCH, not looking at the eval breaker. */
const FAST_DISPATCH: ReadonlySet<number> = new Set([
  OP.NOP,
  OP.LOAD_FAST,
  OP.LOAD_CONST,
  OP.STORE_FAST,
  OP.POP_TOP,
  BS.ROT_TWO,
  BS.ROT_THREE,
  BS.ROT_FOUR,
  BS.DUP_TOP,
  BS.DUP_TOP_TWO,
  BS.END_ASYNC_FOR,
  OP.LOAD_ASSERTION_ERROR,
  OP.IS_OP,
  OP.CONTAINS_OP,
]);

/** Jumps look for themselves, where they land. */
const LOOKS_ITSELF: ReadonlySet<number> = new Set([
  BS.POP_JUMP_IF_FALSE,
  BS.POP_JUMP_IF_TRUE,
  BS.JUMP_IF_FALSE_OR_POP,
  BS.JUMP_IF_TRUE_OR_POP,
  BS.JUMP_IF_NOT_EXC_MATCH,
]);

const CALLS: ReadonlySet<number> = new Set([
  BS.CALL_FUNCTION,
  BS.CALL_FUNCTION_FIRST,
  BS.CALL_FUNCTION_KW,
  BS.CALL_FUNCTION_EX,
  BS.CALL_METHOD,
]);

/** Spelt differently and the same otherwise. */
const RENAMED: ReadonlyMap<number, number> = new Map([
  [BS.POP_BLOCK, OP.DROP_BLOCK],
  [BS.SETUP_FINALLY, OP.PUSH_BLOCK],
  [BS.SETUP_ASYNC_WITH, OP.PUSH_BLOCK],
  [BS.POP_EXCEPT, OP.POP_HANDLER],
  [BS.RERAISE, OP.RERAISE_HANDLED],
  [BS.WITH_EXCEPT_START, OP.WITH_HANDLER_START],
  [BS.END_ASYNC_FOR, OP.END_ASYNC_HANDLER],
  [BS.SETUP_WITH, OP.BEFORE_WITH],
  [BS.DUP_TOP_TWO, OP.COPY_TWO],
  [BS.CALL_METHOD, OP.CALL],
  [BS.CALL_FUNCTION, OP.CALL],
  [BS.CALL_FUNCTION_KW, OP.CALL_KW],
  [BS.CALL_FUNCTION_EX, OP.CALL_FUNCTION_EX],
  [BS.MAKE_FUNCTION, OP.MAKE_FUNCTION_FROM_PARTS],
  [BS.GET_AWAITABLE, OP.GET_AWAITABLE],
  [BS.GEN_START, OP.HIDDEN_POP],
  [BS.ROT_N, OP.ROTATE],
  [OP.UNARY_NOT, OP.NEGATE],
]);

const WITH_ARGUMENT: ReadonlyMap<number, readonly [op: number, arg: number]> = new Map([
  [BS.ROT_TWO, [OP.SWAP, 2]],
  [BS.ROT_THREE, [OP.ROTATE, 3]],
  [BS.ROT_FOUR, [OP.ROTATE, 4]],
  [BS.DUP_TOP, [OP.COPY, 1]],
  [BS.UNARY_POSITIVE, [OP.CALL_INTRINSIC_1, INTRINSIC_1.UNARY_POSITIVE]],
  [BS.LIST_TO_TUPLE, [OP.CALL_INTRINSIC_1, INTRINSIC_1.LIST_TO_TUPLE]],
]);

type Jumps = ReadonlyMap<number, number>;

const JUMPS_3_9: Jumps = new Map([
  [BS.POP_JUMP_IF_FALSE, OP.TEST_JUMP_IF_FALSE],
  [BS.POP_JUMP_IF_TRUE, OP.TEST_JUMP_IF_TRUE],
  [BS.JUMP_IF_FALSE_OR_POP, OP.TEST_KEEP_IF_FALSE],
  [BS.JUMP_IF_TRUE_OR_POP, OP.TEST_KEEP_IF_TRUE],
  [BS.JUMP_IF_NOT_EXC_MATCH, OP.JUMP_IF_NO_MATCH],
  [BS.JUMP_ABSOLUTE, OP.JUMP_AND_CHECK],
  [BS.JUMP_FORWARD, OP.JUMP_FORWARD],
]);
const JUMPS_3_10: Jumps = new Map([
  ...JUMPS_3_9,
  [BS.POP_JUMP_IF_FALSE, OP.CHECKED_JUMP_IF_FALSE],
  [BS.POP_JUMP_IF_TRUE, OP.CHECKED_JUMP_IF_TRUE],
]);

interface Executed {
  readonly op: number;
  arg: number;
  readonly loc: Location;
  /** What dis shows for it. */
  readonly shown: Instr | null;
  /** Where a jump goes; FOR_ITER's argument lies before that. */
  readonly target: Instr | null;
  /** The handler block in force, or null. */
  readonly block: HandlerBlock | null;
}

export interface Loaded extends Pick<
  Code,
  'instructions' | 'positions' | 'exceptionTable' | 'stacksize'
> {
  readonly shown: Int32Array;
  readonly localsPlus: LocalsPlus;
}

export function load(
  instrs: readonly Instr[],
  unit: Unit,
  flags: number,
  python: BytecodeVersion,
): Loaded {
  return new Loader(instrs, unit, flags, python).run();
}

class Loader {
  private readonly instrs: readonly Instr[];
  private readonly unit: Unit;
  private readonly flags: number;
  private readonly checksEverything: boolean;
  private readonly jumps: Jumps;
  private readonly states: ReadonlyMap<Instr, FrameState>;
  private readonly localsPlus: LocalsPlus;
  private readonly unbound: ReadonlySet<Instr>;
  private readonly out: Executed[] = [];
  /** By instruction: where it begins, where an exhausted iterator lands, where a handler is entered. */
  private readonly startOf = new Map<Instr, number>();
  private readonly leftAt = new Map<Instr, number>();
  private readonly handlerAt = new Map<Instr, number>();
  private readonly loopEnds = new Set<Instr>();
  private readonly handlers = new Set<Instr>();
  private readonly targets: ReadonlySet<Instr | null>;
  private readonly stubs = new Map<HandlerBlock, number>();
  /** Rows for what no block covers: sub-iterators and the whole of a generator. */
  private readonly extra: ExceptionEntry[] = [];
  private current: Instr | null = null;

  constructor(instrs: readonly Instr[], unit: Unit, flags: number, python: BytecodeVersion) {
    this.instrs = instrs;
    this.unit = unit;
    this.flags = flags;
    this.checksEverything = !atLeast(python, '3.10');
    this.jumps = this.checksEverything ? JUMPS_3_9 : JUMPS_3_10;
    this.states = analyzeBlocks(instrs);
    this.targets = new Set(instrs.map((instr) => instr.target));
    this.localsPlus = localsPlusOf(unit, fixedCellOffsets(unit));
    this.unbound = unboundLoads(instrs, unit, this.states);
    for (const { op, target } of instrs) {
      if (target === null) continue;
      if (op === OP.FOR_ITER) this.loopEnds.add(target);
      if (isSetup(op)) this.handlers.add(target);
    }
  }

  run(): Loaded {
    this.prefix();
    const bodyStart = this.out.length;
    for (const instr of this.instrs) {
      this.current = instr;
      this.entries(instr);
      this.startOf.set(instr, this.out.length);
      this.instruction(instr);
      if (this.checksBehind(instr.op)) this.add(OP.CHECK, 0);
    }
    this.current = null;
    this.leaveLoopsInStubs();
    this.stubsOfHandlers();
    if (this.flags & (CO_GENERATOR | CO_ASYNC_GENERATOR | CO_COROUTINE)) {
      this.stopIterationStub(bodyStart, this.out.length);
    }
    return this.finished();
  }

  private add(
    op: number,
    arg: number,
    shown: Instr | null = null,
    target: Instr | null = null,
  ): void {
    const { current } = this;
    const block = current === null ? null : (this.states.get(current)?.block ?? null);
    const { firstLineno } = this.unit;
    const loc = current?.loc ?? makeLocation(firstLineno, firstLineno, -1, -1);
    this.out.push({ op, arg, loc, shown, target, block });
  }

  // -------------------------------------------------------------- around instructions

  private prefix(): void {
    const { unit } = this;
    if (unit.freevars.size > 0) this.add(OP.COPY_FREE_VARS, unit.freevars.size);
    const { slots } = this.localsPlus;
    const cells = [...unit.cellvars.values()].map((cell) => slots[cell]!);
    for (const slot of cells.sort((a, b) => a - b)) this.add(OP.MAKE_CELL, slot);
    if (this.flags & (CO_GENERATOR | CO_ASYNC_GENERATOR | CO_COROUTINE)) {
      this.add(OP.RETURN_GENERATOR, 0);
      // 3.10 has GEN_START for what the first send() brings.
      if (this.checksEverything) this.add(OP.HIDDEN_POP, 0);
    }
    this.add(OP.CHECK, 0);
  }

  /** What is entered in front of an instruction in another way than from above or by a jump. */
  private entries(instr: Instr): void {
    if (this.handlers.has(instr)) {
      this.handlerAt.set(instr, this.out.length);
      this.add(OP.ENTER_HANDLER, 0);
      this.add(OP.CHECK, 0);
    }
    if (!this.loopEnds.has(instr) || !this.checksEverything) return;
    const before = this.out.at(-1)!;
    const closed = before.op === OP.JUMP_AND_CHECK || before.op === OP.RETURN_VALUE;
    if (!closed) return;
    this.leftAt.set(instr, this.out.length);
    this.add(OP.CHECK, 0);
  }

  private checksBehind(op: number): boolean {
    if (op === OP.YIELD_VALUE) return true;
    if (!this.checksEverything) return CALLS.has(op);
    return (
      !FAST_DISPATCH.has(op) && !LOOKS_ITSELF.has(op) && !isTerminator(op) && op !== OP.PUSH_NULL
    );
  }

  /** 3.9 looks at the eval breaker behind a loop too; where something falls in from above, at another place. */
  private leaveLoopsInStubs(): void {
    if (!this.checksEverything) return;
    for (const end of this.loopEnds) {
      if (this.leftAt.has(end)) continue;
      this.current = end;
      this.leftAt.set(end, this.out.length);
      this.add(OP.CHECK, 0);
      this.add(OP.JUMP_FORWARD, 0, null, end);
    }
    this.current = null;
  }

  /** An exception that leaves a handler: what was handled before is handled again. */
  private stubsOfHandlers(): void {
    const blocks = new Set<HandlerBlock>();
    const visit = (block: HandlerBlock | null): void => {
      for (let b = block; b !== null && !blocks.has(b); b = b.outer) {
        if (b.kind === 'handling') blocks.add(b);
      }
    };
    for (const { block } of this.states.values()) visit(block);
    for (const block of blocks) {
      this.stubs.set(block, this.out.length);
      const { loc } = block.handler;
      this.out.push({
        op: OP.LEAVE_HANDLER,
        arg: 0,
        loc,
        shown: null,
        target: null,
        block: block.outer,
      });
    }
  }

  private stopIterationStub(start: number, end: number): void {
    const target = this.out.length;
    this.add(OP.CALL_INTRINSIC_1, INTRINSIC_1.STOPITERATION_ERROR);
    this.add(OP.RERAISE, 1);
    this.extra.push({ start, end, target, depth: 0, lasti: true });
  }

  // -------------------------------------------------------------- instructions

  private instruction(instr: Instr): void {
    const { op, arg, target } = instr;
    const add = (executed: number, executedArg: number): void =>
      this.add(executed, executedArg, instr, target);
    if (isBinary(op)) return add(OP.BINARY_OP, nbOf(op));
    const renamed = this.jumps.get(op) ?? RENAMED.get(op);
    if (renamed !== undefined) return add(renamed, arg);
    const fixed = WITH_ARGUMENT.get(op);
    if (fixed !== undefined) return add(...fixed);
    const slot = this.localsPlus.slots[arg]!;
    switch (op) {
      case OP.PUSH_NULL:
        return this.pushNull();
      case OP.LOAD_FAST:
        return add(this.unbound.has(instr) ? OP.LOAD_FAST_CHECK : op, arg);
      case BS.LOAD_GLOBAL:
        return add(OP.LOAD_GLOBAL, arg << 1);
      case BS.LOAD_ATTR:
        return add(OP.LOAD_ATTR, arg << 1);
      case BS.LOAD_METHOD:
        return add(OP.LOAD_ATTR, (arg << 1) | 1);
      case BS.COMPARE_OP:
        return add(OP.COMPARE_OP, (arg << 5) | CMP_MASKS[arg]!);
      case BS.CALL_FUNCTION_FIRST:
        return add(OP.CALL, arg - 1);
      case BS.LOAD_CLOSURE:
        return add(OP.LOAD_FAST, slot);
      case OP.LOAD_DEREF:
      case OP.STORE_DEREF:
      case OP.DELETE_DEREF:
      case OP.LOAD_FROM_DICT_OR_DEREF:
        return add(op, slot);
      case BS.LOAD_CLASSDEREF:
        this.add(OP.LOAD_LOCALS, 0);
        return add(OP.LOAD_FROM_DICT_OR_DEREF, slot);
      case OP.YIELD_VALUE:
        if (this.flags & CO_ASYNC_GENERATOR) {
          this.add(OP.CALL_INTRINSIC_1, INTRINSIC_1.ASYNC_GEN_WRAP);
        }
        return add(op, 0);
      default:
        return this.several(instr, add);
    }
  }

  /** Instructions that become several. */
  private several(instr: Instr, add: (op: number, arg: number) => void): void {
    const { op, arg } = instr;
    switch (op) {
      case BS.FORMAT_VALUE:
        return this.formatValue(arg, add);
      case BS.MATCH_KEYS:
      case BS.MATCH_CLASS:
        add(op === BS.MATCH_KEYS ? OP.MATCH_KEYS : OP.MATCH_CLASS, arg);
        return this.add(OP.PUSH_MATCHED, 0);
      case BS.COPY_DICT_WITHOUT_KEYS:
        return this.copyWithoutKeys(arg, add);
      case BS.YIELD_FROM:
        return this.yieldFrom(add);
      case BS.IMPORT_STAR:
        add(OP.CALL_INTRINSIC_1, INTRINSIC_1.IMPORT_STAR);
        return this.add(OP.HIDDEN_POP, 0);
      case BS.PRINT_EXPR:
        add(OP.CALL_INTRINSIC_1, INTRINSIC_1.PRINT);
        return this.add(OP.HIDDEN_POP, 0);
      default:
        return add(op, arg);
    }
  }

  /** The NULL comes with the global, if that is what is called. */
  private pushNull(): void {
    const last = this.out.at(-1);
    const load = last?.op === OP.CHECK ? this.out.at(-2) : last;
    if (load?.op === OP.LOAD_GLOBAL && load.arg % 2 === 0 && !this.targets.has(this.current!)) {
      load.arg |= 1;
    } else this.add(OP.HIDDEN_NULL, 0);
  }

  private formatValue(arg: number, add: (op: number, arg: number) => void): void {
    const conversion = arg & 3;
    const spec = (arg & FORMAT_HAS_SPEC) !== 0;
    if (conversion !== 0) {
      if (spec) this.add(OP.SWAP, 2);
      this.add(OP.CONVERT_VALUE, conversion);
      if (spec) this.add(OP.SWAP, 2);
    }
    add(spec ? OP.FORMAT_WITH_SPEC : OP.FORMAT_SIMPLE, 0);
  }

  /** subject, keys -> subject, rest: as later versions do it step by step. */
  private copyWithoutKeys(count: number, add: (op: number, arg: number) => void): void {
    add(OP.COPY, 2);
    this.add(OP.SWAP, 2);
    this.add(OP.BUILD_MAP, 0);
    this.add(OP.SWAP, 3);
    this.add(OP.DICT_UPDATE, 2);
    this.add(OP.UNPACK_SEQUENCE, count);
    for (let left = count; left > 0; left--) {
      this.add(OP.COPY, 1 + left);
      this.add(OP.SWAP, 2);
      this.add(OP.DELETE_SUBSCR, 0);
    }
  }

  /** As later versions do: send, yield, send again until there is a result. */
  private yieldFrom(add: (op: number, arg: number) => void): void {
    const send = this.out.length;
    const { depth } = this.states.get(this.current!) ?? { depth: 2 };
    add(OP.SEND, send + 5);
    this.add(OP.YIELD_VALUE, 1);
    this.add(OP.RESUME, 2);
    this.add(OP.JUMP_BACKWARD_NO_INTERRUPT, send);
    this.add(OP.CLEANUP_THROW, 0);
    this.add(OP.END_SEND, 0);
    this.extra.push({ start: send + 1, end: send + 2, target: send + 4, depth, lasti: false });
  }

  // -------------------------------------------------------------- tables

  private finished(): Loaded {
    const { out } = this;
    const instructions = new Int32Array(out.length * 2);
    const positions = new Int32Array(out.length * 4);
    const shown = new Int32Array(out.length * 2).fill(-1);
    out.forEach((e, i) => {
      instructions[2 * i] = e.op;
      instructions[2 * i + 1] = this.argOf(e);
      const { lineno, endLineno, colOffset, endColOffset } = e.loc;
      positions.set([lineno, endLineno, colOffset, endColOffset], 4 * i);
      if (e.shown === null) return;
      shown[2 * i] = e.shown.op;
      const { op, target, arg } = e.shown;
      shown[2 * i + 1] = blockStackArg(op) === 'jump' ? this.startOf.get(target!)! : arg;
    });
    const deepest = [...this.states.values()].reduce((most, s) => Math.max(most, s.deepest), 1);
    return {
      instructions,
      positions,
      shown,
      exceptionTable: this.exceptionTable(),
      // What an instruction becomes may need more room than itself.
      stacksize: deepest + 4,
      localsPlus: this.localsPlus,
    };
  }

  private argOf({ op, arg, target }: Executed): number {
    if (target === null) return arg;
    if (op === OP.FOR_ITER) return this.leftAt.get(target) ?? this.startOf.get(target)!;
    // Pushing a block is the table's business.
    if (op === OP.PUSH_BLOCK || op === OP.BEFORE_WITH) return 0;
    return this.startOf.get(target)!;
  }

  private exceptionTable(): ExceptionEntry[] {
    const table: ExceptionEntry[] = this.extra.filter((entry) => !entry.lasti);
    let start = 0;
    const close = (end: number): void => {
      const block = this.out[start]?.block ?? null;
      if (block === null || start === end) return;
      const handling = block.kind === 'handling';
      const target = handling ? this.stubs.get(block)! : this.handlerAt.get(block.handler)!;
      // A handler's three places of what was handled before stay.
      const depth = handling ? block.depth + 3 : block.depth;
      table.push({ start, end, target, depth, lasti: false });
    };
    this.out.forEach((e, i) => {
      if (e.block === this.out[start]!.block) return;
      close(i);
      start = i;
    });
    close(this.out.length);
    table.push(...this.extra.filter((entry) => entry.lasti));
    return table;
  }
}
