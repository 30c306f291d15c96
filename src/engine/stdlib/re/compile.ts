/**
 * From the tree of a pattern to the matcher's program (Lib/re/_compiler.py): flags resolved per part, single
 * characters repeated in place, everything else as loops with counters.
 */
import { isCased, makeCharSet, type Alphabet, type CharSet, type SetItem } from './characters.ts';
import { AT, lastIndexRegister, OP, type Program, type Start } from './program.ts';
import { FLAG, MANY, PatternProblem, TYPE_FLAGS, type Anchor, type Node } from './syntax.ts';
import type { ParsedPattern } from './parse.ts';
import { widthOf } from './width.ts';

const alphabetOf = (flags: number): Alphabet =>
  (flags & FLAG.UNICODE) !== 0 ? 'unicode' : 'ascii';

const combineFlags = (flags: number, add: number, del: number): number =>
  (((add & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags) & ~del) | add;

/** A repetition bound as the program holds it. */
const bound = (n: number): number => Math.min(n, 0x7fffffff);

/** An operation that matches exactly one character. */
interface One {
  readonly op: number;
  readonly argument: number;
}

class Compiler {
  readonly code: number[] = [];
  readonly sets: CharSet[] = [];
  readonly literals: number[] = [];
  private readonly setIndex = new Map<string, number>();
  /** Widths of capturing groups, which references inside a lookbehind need. */
  private readonly widths: Map<number, readonly [number, number]>;
  registers: number;
  readonly groups: number;

  constructor(groups: number, widths: Map<number, readonly [number, number]>) {
    this.groups = groups;
    this.widths = widths;
    this.registers = lastIndexRegister(groups) + 1;
  }

  private emit(...words: number[]): number {
    const at = this.code.length;
    this.code.push(...words);
    return at;
  }

  /** Registers are made when they are met: `count` in a row. */
  private register(count: number): number {
    const first = this.registers;
    this.registers += count;
    return first;
  }

  // --- one character ----------------------------------------------------------------------------------------

  addSet(items: readonly SetItem[], negate: boolean, flags: number): number {
    const ignoreCase = (flags & FLAG.IGNORECASE) !== 0;
    const alphabet = alphabetOf(flags);
    const key = JSON.stringify([items, negate, ignoreCase, alphabet]);
    let index = this.setIndex.get(key);
    if (index === undefined) {
      index = this.sets.push(makeCharSet(items, negate, ignoreCase, alphabet)) - 1;
      this.setIndex.set(key, index);
    }
    return index;
  }

  /** null: not a node of exactly one character. */
  one(node: Node, flags: number): One | null {
    switch (node.kind) {
      case 'literal': {
        if ((flags & FLAG.IGNORECASE) === 0 || !isCased(node.code, alphabetOf(flags)))
          return { op: OP.CHAR, argument: node.code };
        const item: SetItem = { kind: 'range', lo: node.code, hi: node.code };
        return { op: OP.SET, argument: this.addSet([item], false, flags) };
      }
      case 'any':
        return { op: (flags & FLAG.DOTALL) !== 0 ? OP.ANY : OP.NOT_NEWLINE, argument: 0 };
      case 'set':
        return { op: OP.SET, argument: this.addSet(node.items, node.negate, flags) };
      case 'group':
        if (node.index !== null) return null;
        return this.one(node.body, combineFlags(flags, node.addFlags, node.delFlags));
      case 'branch': {
        const items = charactersOf(node);
        return items === null ? null : { op: OP.SET, argument: this.addSet(items, false, flags) };
      }
      default:
        return null;
    }
  }

  private emitOne({ op, argument }: One): void {
    if (op === OP.CHAR || op === OP.SET) this.emit(op, argument);
    else this.emit(op);
  }

  // --- nodes ------------------------------------------------------------------------------------------------

  node(node: Node, flags: number): void {
    const single = this.one(node, flags);
    if (single !== null) {
      this.emitOne(single);
      return;
    }
    switch (node.kind) {
      case 'sequence':
        this.sequence(node.items, flags);
        break;
      case 'branch':
        this.branch(node.options, flags);
        break;
      case 'at':
        this.emit(OP.AT, anchorCode(node.anchor, flags));
        break;
      case 'group':
        this.group(node, flags);
        break;
      case 'repeat':
        this.repeat(node, flags);
        break;
      case 'atomic': {
        const height = this.register(1);
        this.emit(OP.ATOMIC, height);
        this.node(node.body, flags);
        this.emit(OP.ATOMIC_END, height);
        break;
      }
      case 'look':
        this.look(node, flags);
        break;
      case 'backreference': {
        const register = 2 * (node.group - 1);
        if ((flags & FLAG.IGNORECASE) === 0) this.emit(OP.BACKREFERENCE, register);
        else this.emit(OP.BACKREFERENCE_FOLDED, register, alphabetOf(flags) === 'unicode' ? 1 : 0);
        break;
      }
      case 'conditional': {
        const test = this.emit(OP.CONDITION, 2 * (node.group - 1), 0);
        this.node(node.yes, flags);
        if (node.no !== null) {
          const over = this.emit(OP.JUMP, 0);
          this.code[test + 2] = this.code.length;
          this.node(node.no, flags);
          this.code[over + 1] = this.code.length;
        } else this.code[test + 2] = this.code.length;
        break;
      }
      case 'fail':
        this.emit(OP.FAIL);
        break;
      default:
        throw new Error(`no such node: ${node.kind}`);
    }
  }

  /** Neighbouring plain characters become one comparison. */
  private sequence(items: readonly Node[], flags: number): void {
    let run: number[] = [];
    const flush = (): void => {
      if (run.length === 1) this.emit(OP.CHAR, run[0] as number);
      else if (run.length > 1) {
        this.emit(OP.STRING, this.literals.length, run.length);
        this.literals.push(...run);
      }
      run = [];
    };
    for (const item of items) {
      const single = item.kind === 'literal' ? this.one(item, flags) : null;
      if (single?.op === OP.CHAR) run.push(single.argument);
      else {
        flush();
        this.node(item, flags);
      }
    }
    flush();
  }

  private branch(options: readonly Node[], flags: number): void {
    const exits: number[] = [];
    options.forEach((option, i) => {
      const last = i === options.length - 1;
      const branch = last ? -1 : this.emit(OP.BRANCH, 0);
      this.node(option, flags);
      if (last) return;
      exits.push(this.emit(OP.JUMP, 0));
      this.code[branch + 1] = this.code.length;
    });
    for (const exit of exits) this.code[exit + 1] = this.code.length;
  }

  private group(node: Node & { kind: 'group' }, flags: number): void {
    const inner = combineFlags(flags, node.addFlags, node.delFlags);
    if (node.index === null) {
      this.node(node.body, inner);
      return;
    }
    const register = 2 * (node.index - 1);
    this.emit(OP.MARK, register);
    this.node(node.body, inner);
    this.emit(OP.MARK, register + 1);
  }

  private repeat(node: Node & { kind: 'repeat' }, flags: number): void {
    const { mode, body } = node;
    const min = bound(node.min);
    const max = bound(node.max);
    const single = this.one(body, flags);
    if (single !== null) {
      const op =
        mode === 'greedy' ? OP.REPEAT_ONE : mode === 'lazy' ? OP.LAZY_ONE : OP.POSSESSIVE_ONE;
      this.emit(op, single.op, single.argument, min, max);
      return;
    }
    const counter = this.register(mode === 'possessive' ? 3 : 2);
    this.emit(OP.LOOP, counter);
    if (mode === 'possessive') {
      const round = this.emit(OP.POSSESSIVE_ROUND, counter, min, max, 0);
      this.node(body, flags);
      this.emit(OP.POSSESSIVE_NEXT, counter, round);
      this.code[round + 4] = this.code.length;
      return;
    }
    const entry = this.emit(OP.JUMP, 0);
    const start = this.code.length;
    this.node(body, flags);
    this.code[entry + 1] = this.code.length;
    this.emit(mode === 'greedy' ? OP.GREEDY_UNTIL : OP.LAZY_UNTIL, counter, min, max, start);
    if (mode === 'lazy') this.emit(OP.LAZY_MORE, counter, start);
  }

  private look(node: Node & { kind: 'look' }, flags: number): void {
    let width = -1;
    if (node.behind) {
      const [least, most] = widthOf(node.body, this.widths);
      if (least !== most)
        throw new PatternProblem('look-behind requires fixed-width pattern', null);
      if (least > MANY) throw new PatternProblem('looks too much behind', null);
      width = least;
    }
    const register = this.register(2);
    if (!node.negate) {
      this.emit(OP.LOOK, register, width);
      this.node(node.body, flags);
      this.emit(OP.LOOK_END, register);
      return;
    }
    const start = this.emit(OP.LOOK_NOT, register, width, 0);
    this.node(node.body, flags);
    this.emit(OP.LOOK_NOT_END, register);
    this.code[start + 3] = this.code.length;
  }
}

/** The characters of a branch each of whose options is a character or a plain set; null: it is not one. */
function charactersOf(node: Node & { kind: 'branch' }): SetItem[] | null {
  const items: SetItem[] = [];
  for (const option of node.options) {
    if (option.kind === 'literal') items.push({ kind: 'range', lo: option.code, hi: option.code });
    else if (option.kind === 'set' && !option.negate) items.push(...option.items);
    else return null;
  }
  return items;
}

function anchorCode(anchor: Anchor, flags: number): number {
  const unicode = alphabetOf(flags) === 'unicode';
  switch (anchor) {
    case 'line start':
      return (flags & FLAG.MULTILINE) !== 0 ? AT.LINE_START : AT.TEXT_START;
    case 'line end':
      return (flags & FLAG.MULTILINE) !== 0 ? AT.LINE_END : AT.END;
    case 'text start':
      return AT.TEXT_START;
    case 'text end':
      return AT.TEXT_END;
    case 'boundary':
      return unicode ? AT.WORD_BOUNDARY : AT.WORD_BOUNDARY_ASCII;
    case 'no boundary':
      return unicode ? AT.NO_WORD_BOUNDARY : AT.NO_WORD_BOUNDARY_ASCII;
  }
}

/** What every match begins with, as far as the program's first operations say. */
function startOf(compiler: Compiler): Start {
  const { code, sets } = compiler;
  let at = 0;
  while (code[at] === OP.MARK) at += 2;
  const one = (op: number, argument: number): Start =>
    op === OP.CHAR
      ? { kind: 'char', code: argument }
      : op === OP.SET
        ? { kind: 'set', set: sets[argument] as CharSet }
        : { kind: 'unknown' };
  switch (code[at]) {
    case OP.CHAR:
    case OP.SET:
      return one(code[at] as number, code[at + 1] as number);
    case OP.STRING:
      return { kind: 'char', code: compiler.literals[code[at + 1] as number] as number };
    case OP.REPEAT_ONE:
    case OP.LAZY_ONE:
    case OP.POSSESSIVE_ONE:
      return (code[at + 3] as number) > 0
        ? one(code[at + 1] as number, code[at + 2] as number)
        : { kind: 'unknown' };
    case OP.AT:
      return code[at + 1] === AT.TEXT_START ? { kind: 'text start' } : { kind: 'unknown' };
    default:
      return { kind: 'unknown' };
  }
}

export function compilePattern(parsed: ParsedPattern, emptyHasNoBoundary: boolean): Program {
  const widths = new Map<number, readonly [number, number]>();
  const [least] = widthOf(parsed.root, widths);
  const compiler = new Compiler(parsed.groups, widths);
  compiler.node(parsed.root, parsed.flags);
  compiler.code.push(OP.SUCCESS);
  return {
    code: Int32Array.from(compiler.code),
    sets: compiler.sets,
    literals: Int32Array.from(compiler.literals),
    groups: parsed.groups,
    registers: compiler.registers,
    minWidth: bound(least),
    start: startOf(compiler),
    alphabet: alphabetOf(parsed.flags),
    emptyHasNoBoundary,
  };
}
