/**
 * The compiler's state and the vocabulary that code generation emits with. Mirrors Python/compile.c;
 * codegen/ mirrors Python/codegen.c on top of it. Left out: warnings, interactive mode, optimisation
 * levels (asserts and docstrings are always compiled).
 */

import type { Attribute, Constant, ExprNode } from '../syntax/ast.ts';
import {
  CO_ASYNC_GENERATOR,
  CO_COROUTINE,
  CO_FUTURE_ANNOTATIONS,
  CO_GENERATOR,
  CO_HAS_DOCSTRING,
  CO_METHOD,
  CO_NESTED,
  CO_NEWLOCALS,
  CO_OPTIMIZED,
  CO_VARARGS,
  CO_VARKEYWORDS,
  type Code,
  type Const,
} from './code.ts';
import { finishCode } from './assemble.ts';
import { fromConstantValue, NONE } from './consts.ts';
import { CompileError } from './errors.ts';
import type { FutureFeatures } from './future.ts';
import { InstructionSequence, type Label } from './instruction-sequence.ts';
import { location as makeLocation, NO_LOCATION, type Location } from './location.ts';
import { mangle, maybeMangle } from './mangle.ts';
import { OP } from './opcodes/table.ts';
import type { FoldedConstants } from './preprocess.ts';
import type { Symtable } from './symtable/build.ts';
import { Scope, type SymtableEntry } from './symtable/entry.ts';
import {
  indexOfName,
  NO_ARGS,
  Unit,
  type ArgCounts,
  type FrameBlock,
  type ScopeType,
} from './unit.ts';
import { finishBlockStackCode } from '#blockstack';
import { translated } from './blockstack/emit.ts';
import { BS } from './opcodes/blockstack.ts';
import { atLeast, hasBlockStack, type BytecodeVersion } from './version.ts';

const CO_MAXBLOCKS = 21;

/** How an attribute is named in the argument of LOAD_ATTR or LOAD_SUPER_ATTR. */
export type AttrForm =
  'attr' | 'method' | 'superAttr' | 'superMethod' | 'zeroSuperAttr' | 'zeroSuperMethod';

export class Compiler {
  /** compile(..., 'single'): values of expression statements are shown. */
  interactive = false;
  /** Where 3.11 places the jumps of a test. */
  testLocation: Location = NO_LOCATION;
  readonly python: BytecodeVersion;
  readonly filename: string;
  readonly symtable: Symtable;
  readonly future: FutureFeatures;
  private readonly folded: FoldedConstants;
  /** The units around the current one, outermost first. */
  readonly stack: Unit[] = [];
  private currentUnit: Unit | null = null;

  constructor(
    python: BytecodeVersion,
    filename: string,
    symtable: Symtable,
    future: FutureFeatures,
    folded: FoldedConstants,
  ) {
    this.python = python;
    this.filename = filename;
    this.symtable = symtable;
    this.future = future;
    this.folded = folded;
  }

  get unit(): Unit {
    return this.currentUnit!;
  }

  get entry(): SymtableEntry {
    return this.unit.entry;
  }

  /** 3.14 and later. */
  get is314(): boolean {
    return this.has('3.14');
  }

  /** 3.11, where instructions are placed at what was visited last. */
  get is311(): boolean {
    return this.python === '3.11';
  }

  /** Whether what came with version `since` is there. */
  has(since: Parameters<typeof atLeast>[1]): boolean {
    return atLeast(this.python, since);
  }

  /** 3.9 and 3.10. */
  get hasBlockStack(): boolean {
    return hasBlockStack(this.python);
  }

  /** Whether a NULL for the call lies above the callable; 3.11 and 3.12 have it below. */
  get nullIsBehind(): boolean {
    return this.has('3.13') || this.hasBlockStack;
  }

  error(message: string, location: Location): never {
    throw new CompileError(message, location);
  }

  constantOf(constant: Constant): Const {
    return this.folded.get(constant) ?? fromConstantValue(constant.value);
  }

  // -------------------------------------------------------------- scopes

  blockOf(key: object): SymtableEntry {
    return this.symtable.blocks.get(key)!;
  }

  enterScope(
    name: string,
    scopeType: ScopeType,
    entry: SymtableEntry,
    lineno: number,
    privateName: string | null = null,
    argCounts: ArgCounts = NO_ARGS,
  ): void {
    const outer = this.currentUnit;
    const inherited = privateName ?? outer?.privateName ?? null;
    const unit = new Unit(entry, scopeType, inherited, name, lineno, argCounts);
    if (outer !== null) this.stack.push(outer);
    this.currentUnit = unit;
    if (scopeType !== 'module') unit.qualname = this.qualname(unit);
    const isModule = scopeType === 'module';
    this.opArg(makeLocation(isModule ? 0 : lineno, lineno, 0, 0), OP.RESUME, 0);
    if (isModule && this.is314) this.op(NO_LOCATION, OP.ANNOTATIONS_PLACEHOLDER);
  }

  exitScope(): void {
    this.currentUnit = this.stack.pop() ?? null;
  }

  /** Mirrors `compiler_set_qualname`. */
  private qualname(unit: Unit): string {
    const depth = this.stack.length;
    if (depth <= 1) return unit.name;
    let parent = this.stack[depth - 1]!;
    if (parent.scopeType === 'annotations') {
      if (depth === 2) return unit.name;
      parent = this.stack[depth - 2]!;
    }
    const { scopeType } = unit;
    if (scopeType === 'function' || scopeType === 'asyncFunction' || scopeType === 'class') {
      const scope = parent.entry.scope(mangle(parent.privateName, unit.name));
      if (scope === Scope.GLOBAL_EXPLICIT) return unit.name;
    }
    const inFunction = ['function', 'asyncFunction', 'lambda'].includes(parent.scopeType);
    return `${parent.qualname}${inFunction ? '.<locals>' : ''}.${unit.name}`;
  }

  /** Appends the implicit return, optimises and assembles the current unit. */
  finish(addNone: boolean): Code {
    if (this.hasBlockStack) {
      if (!this.unit.returned) {
        if (addNone) this.loadConst(NO_LOCATION, NONE);
        this.op(NO_LOCATION, OP.RETURN_VALUE);
      }
      return finishBlockStackCode(this.unit, this.codeFlags(), this.filename, this.python);
    }
    // 3.11 adds none where the code has just returned.
    if (this.has('3.12') || !this.unit.sequence.hasReturned) {
      if (addNone) this.loadConst(NO_LOCATION, NONE);
      this.op(NO_LOCATION, OP.RETURN_VALUE);
    }
    return finishCode(this.unit, this.codeFlags(), this.filename, this.python);
  }

  /** Mirrors `compute_code_flags`. */
  private codeFlags(): number {
    const { entry } = this;
    let flags = 0;
    if (entry.isFunctionLike) {
      flags |= CO_NEWLOCALS | CO_OPTIMIZED;
      if (entry.nested) flags |= CO_NESTED;
      if (entry.generator) flags |= entry.coroutine ? CO_ASYNC_GENERATOR : CO_GENERATOR;
      if (entry.varargs) flags |= CO_VARARGS;
      if (entry.varkeywords) flags |= CO_VARKEYWORDS;
      if (this.is314 && entry.hasDocstring) flags |= CO_HAS_DOCSTRING;
      if (this.is314 && entry.method) flags |= CO_METHOD;
    }
    if (entry.coroutine && !entry.generator) flags |= CO_COROUTINE;
    if (this.future.annotations) flags |= CO_FUTURE_ANNOTATIONS;
    return flags;
  }

  // -------------------------------------------------------------- frame blocks

  pushBlock(block: FrameBlock, location: Location): void {
    if (this.unit.frameBlocks.length >= CO_MAXBLOCKS) {
      this.error('too many statically nested blocks', location);
    }
    this.unit.frameBlocks.push(block);
  }

  popBlock(): void {
    this.unit.frameBlocks.pop();
  }

  /** Compiles a statement whose annotations may not run. */
  conditionally(generate: () => void): void {
    const { unit } = this;
    unit.inConditionalBlock += 1;
    generate();
    unit.inConditionalBlock -= 1;
  }

  // -------------------------------------------------------------- instructions

  op(loc: Location, op: number): void {
    this.opArg(loc, op, 0);
  }

  opArg(loc: Location, op: number, arg: number): void {
    if (!this.hasBlockStack) return this.unit.sequence.add(op, arg, loc);
    const instruction = this.unit.silent > 0 ? null : translated(op, arg);
    if (instruction === null) return;
    // 3.9 gives what has no place of its own the line of the statement that it stands behind.
    const place = loc === NO_LOCATION && !atLeast(this.python, '3.10') ? this.unit.here : loc;
    this.unit.sequence.add(instruction.op, instruction.arg, place);
  }

  /** A call of the callable below `count` arguments, without a NULL between them. */
  callWithoutNull(loc: Location, count: number): void {
    if (this.hasBlockStack) this.opArg(loc, BS.CALL_FUNCTION_FIRST, count);
    else this.call(loc, count - 1);
  }

  /** Compiles what never runs, for its errors and its inner code (3.9: `if 0`). */
  silently(generate: () => void): void {
    this.unit.silent += 1;
    generate();
    this.unit.silent -= 1;
  }

  /** A NOP that keeps the line of what has no instruction; not in 3.9. */
  placeholder(loc: Location): void {
    if (atLeast(this.python, '3.10') && this.unit.silent === 0) {
      this.unit.sequence.add(OP.NOP, 0, loc);
    }
  }

  /** The last instruction of a body that gives a value. */
  returnTop(loc: Location): void {
    this.op(loc, OP.RETURN_VALUE);
    this.unit.returned = true;
  }

  newLabel(): Label {
    return this.unit.sequence.newLabel();
  }

  useLabel(label: Label): void {
    this.unit.sequence.useLabel(label);
  }

  /** A jump or a block push. Up to 3.12 only the loop of `yield from` does without a check. */
  jump(loc: Location, op: number, target: Label): void {
    if (this.hasBlockStack) return this.opArg(loc, op, target);
    const old = op === OP.JUMP_NO_INTERRUPT && !this.has('3.13');
    this.unit.sequence.add(old ? OP.JUMP : op, target, loc);
  }

  /** JUMP_NO_INTERRUPT on every version. */
  jumpWithoutCheck(loc: Location, target: Label): void {
    this.unit.sequence.add(OP.JUMP_NO_INTERRUPT, target, loc);
  }

  /** From 3.13 on conditional jumps and UNARY_NOT want a bool. */
  toBool(loc: Location): void {
    if (this.has('3.13')) this.op(loc, OP.TO_BOOL);
  }

  /** 3.11 prepares a call in an instruction of its own. */
  call(loc: Location, count: number): void {
    if (!this.has('3.12') && !this.hasBlockStack) this.opArg(loc, OP.PRECALL, count);
    this.opArg(loc, OP.CALL, count);
  }

  addConst(constant: Const): number {
    if (this.unit.silent > 0) return 0;
    return this.unit.consts.add(constant);
  }

  loadConst(loc: Location, constant: Const): void {
    this.opArg(loc, OP.LOAD_CONST, this.addConst(constant));
  }

  maybeMangle(name: string): string {
    return maybeMangle(this.unit.privateName, this.entry.mangledNames, name);
  }

  /** An opcode whose argument indexes co_names. */
  opName(loc: Location, op: number, name: string): void {
    if (this.unit.silent > 0) return;
    this.opArg(loc, op, indexOfName(this.unit.names, this.maybeMangle(name)));
  }

  opAttr(loc: Location, form: AttrForm, attr: string): void {
    if (this.unit.silent > 0) return;
    const index = indexOfName(this.unit.names, this.maybeMangle(attr));
    switch (form) {
      case 'attr':
        if (!this.has('3.12')) return this.opArg(loc, OP.LOAD_ATTR_NAME, index);
        return this.opArg(loc, OP.LOAD_ATTR, index << 1);
      case 'method':
        if (!this.has('3.12')) return this.opArg(loc, OP.LOAD_METHOD, index);
        return this.opArg(loc, OP.LOAD_ATTR, (index << 1) | 1);
      case 'superAttr':
        return this.opArg(loc, OP.LOAD_SUPER_ATTR, (index << 2) | 2);
      case 'superMethod':
        return this.opArg(loc, OP.LOAD_SUPER_ATTR, (index << 2) | 3);
      case 'zeroSuperAttr':
        return this.opArg(loc, OP.LOAD_SUPER_ATTR, index << 2);
      case 'zeroSuperMethod':
        return this.opArg(loc, OP.LOAD_SUPER_ATTR, (index << 2) | 1);
    }
  }

  // -------------------------------------------------------------- smaller services

  /** Remembers `self.x = ...` for the class around the method. */
  noteStaticAttribute(e: Attribute): void {
    if (e.ctx !== 'Store' || e.value.kind !== 'Name' || e.value.id !== 'self') return;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const unit = this.stack[i]!;
      if (unit.scopeType === 'class') {
        unit.staticAttributes.add(e.attr);
        return;
      }
    }
  }

  /** Redirects emission into a module's annotation code (3.14). */
  intoAnnotationsCode(generate: () => void): void {
    const { unit } = this;
    const outer = unit.sequence;
    unit.sequence = new InstructionSequence();
    generate();
    outer.annotationsCode = unit.sequence;
    unit.sequence = outer;
  }

  /** Whether the expression is a constant, folded ones included. */
  isConstant(e: ExprNode | null): e is Constant {
    return e?.kind === 'Constant';
  }
}
