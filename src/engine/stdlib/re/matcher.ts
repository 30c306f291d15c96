/**
 * The matcher (Modules/_sre/sre_lib.h): backtracking over a program, with a stack of choices and a trail of
 * changed registers of its own, so that no pattern and no text can exhaust the host's stack.
 *
 * A choice is four numbers: where to go on, position, height of the trail, and what is special about it:
 * -1 a plain alternative, otherwise a repetition of one character that can give one back (greedy: the least
 * position) or take one more (lazy: the last position). Going back undoes the trail down to the choice.
 * Cutting choices (atomic groups, lookaround) leaves the trail as it is.
 */
import { isWord, lowerCode } from './characters.ts';
import { AT, lastIndexRegister, OP, type Program } from './program.ts';
import { Unsupported } from '../../objects/errors.ts';

/** So many steps of one match are more than anybody waits for: CPython would seem to hang. */
const MAX_STEPS = 400_000_000;

const FIELDS = 4;

let stack: Int32Array = new Int32Array(4096);
let trail: Int32Array = new Int32Array(4096);

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

export interface MatchOptions {
  /** Must end at the end of the text (fullmatch). */
  readonly whole: boolean;
  /** May not be empty at its start: there was an empty match there, or one that ended there. */
  readonly mustAdvance: boolean;
}

export class Matcher {
  readonly program: Program;
  readonly text: Int32Array;
  /** Where the text ends for this matcher (endpos). */
  readonly end: number;
  /** Group starts and ends, -1 where a group has not matched, then the last group closed, then counters. */
  readonly registers: Int32Array;
  /** Where the last match ended. */
  matchEnd = 0;
  matchStart = 0;
  /** Work done so far. */
  steps = 0;

  constructor(program: Program, text: Int32Array, end: number) {
    this.program = program;
    this.text = text;
    this.end = end;
    this.registers = new Int32Array(program.registers);
  }

  /** Match at exactly `start`. */
  match(start: number, options: MatchOptions): boolean {
    if (start > this.end) return false;
    this.registers.fill(-1);
    this.matchStart = start;
    return this.run(start, options);
  }

  /** The first match from `start` on. */
  search(start: number, mustAdvance: boolean): boolean {
    const { program, text, end } = this;
    const last = end - program.minWidth;
    const begin = program.start;
    for (let at = start; at <= last; at++) {
      if (begin.kind === 'char') {
        const from = at;
        while (at <= last && text[at] !== begin.code) at++;
        this.steps += (at - from) >> 3;
        if (at > last) return false;
      } else if (begin.kind === 'set') {
        const { bitmap, beyond } = begin.set;
        const from = at;
        while (at <= last) {
          const c = text[at] as number;
          if (c < 256 ? bitmap[c] === 1 : beyond(c)) break;
          at++;
        }
        this.steps += (at - from) >> 2;
        if (at > last) return false;
      } else if (begin.kind === 'text start' && at > 0) return false;
      if (this.match(at, { whole: false, mustAdvance: mustAdvance && at === start })) return true;
    }
    return false;
  }

  /** How many characters from `from` on, at most to `to`, an operation of one character takes. */
  private count(op: number, argument: number, from: number, to: number): number {
    const { text } = this;
    let at = from;
    switch (op) {
      case OP.CHAR:
        while (at < to && text[at] === argument) at++;
        break;
      case OP.NOT_NEWLINE:
        while (at < to && text[at] !== 10) at++;
        break;
      case OP.ANY:
        at = to;
        break;
      default: {
        const { bitmap, beyond } = this.program.sets[argument] as Program['sets'][number];
        while (at < to) {
          const c = text[at] as number;
          if (!(c < 256 ? bitmap[c] === 1 : beyond(c))) break;
          at++;
        }
      }
    }
    this.steps += (at - from) >> 2;
    return at - from;
  }

  private takesOne(op: number, argument: number, at: number): boolean {
    const c = this.text[at] as number;
    switch (op) {
      case OP.CHAR:
        return c === argument;
      case OP.NOT_NEWLINE:
        return c !== 10;
      case OP.ANY:
        return true;
      default: {
        const { bitmap, beyond } = this.program.sets[argument] as Program['sets'][number];
        return c < 256 ? bitmap[c] === 1 : beyond(c);
      }
    }
  }

  private isAt(anchor: number, at: number): boolean {
    const { text, end } = this;
    switch (anchor) {
      case AT.TEXT_START:
        return at === 0;
      case AT.TEXT_END:
        return at === end;
      case AT.LINE_START:
        return at === 0 || text[at - 1] === 10;
      case AT.LINE_END:
        return at === end || text[at] === 10;
      case AT.END:
        return at === end || (at === end - 1 && text[at] === 10);
      default: {
        const alphabet =
          anchor === AT.WORD_BOUNDARY || anchor === AT.NO_WORD_BOUNDARY ? 'unicode' : 'ascii';
        const inside = anchor === AT.NO_WORD_BOUNDARY || anchor === AT.NO_WORD_BOUNDARY_ASCII;
        if (end === 0) return inside && this.program.emptyHasNoBoundary;
        const before = at > 0 && isWord(text[at - 1] as number, alphabet);
        const after = at < end && isWord(text[at] as number, alphabet);
        return (before === after) === inside;
      }
    }
  }

  /** Does the text of a group stand at `at`? Its length, or -1. */
  private groupLength(register: number, at: number, fold: 'unicode' | 'ascii' | null): number {
    const { text, end, registers } = this;
    const from = registers[register] as number;
    const to = registers[register + 1] as number;
    if (from < 0 || to < from || to - from > end - at) return -1;
    for (let i = from, j = at; i < to; i++, j++) {
      const a = text[i] as number;
      const b = text[j] as number;
      if (a !== b && (fold === null || lowerCode(a, fold) !== lowerCode(b, fold))) return -1;
    }
    return to - from;
  }

  /** Can what stands at `pc` begin at `at`? Only a quick look: true where it takes more to say. */
  private mayBegin(pc: number, at: number): boolean {
    const { code, literals } = this.program;
    const op = code[pc] as number;
    if (op === OP.CHAR || op === OP.SET)
      return at < this.end && this.takesOne(op, code[pc + 1] as number, at);
    if (op === OP.STRING)
      return at < this.end && this.text[at] === literals[code[pc + 1] as number];
    return true;
  }

  /** The loop of a program: true with `matchEnd` set, or false with every choice tried. */
  private run(start: number, { whole, mustAdvance }: MatchOptions): boolean {
    const { program, text, end, registers } = this;
    const { code, sets, literals } = program;
    const lastIndex = lastIndexRegister(program.groups);
    let pc = 0;
    let at = start;
    let height = 0;
    let trailed = 0;
    let steps = 0;

    const set = (register: number, value: number): void => {
      if (height > 0) {
        if (trailed + 2 > trail.length) trail = grown(trail);
        trail[trailed++] = register;
        trail[trailed++] = registers[register] as number;
      }
      registers[register] = value;
    };
    const choose = (where: number, position: number, special: number): void => {
      if (height + FIELDS > stack.length) stack = grown(stack);
      stack[height] = where;
      stack[height + 1] = position;
      stack[height + 2] = trailed;
      stack[height + 3] = special;
      height += FIELDS;
    };

    for (;;) {
      steps++;
      let ok = true;
      switch (code[pc]) {
        case OP.CHAR:
          if (at < end && text[at] === code[pc + 1]) {
            at++;
            pc += 2;
          } else ok = false;
          break;
        case OP.SET: {
          const c = at < end ? (text[at] as number) : -1;
          const { bitmap, beyond } = sets[code[pc + 1] as number] as Program['sets'][number];
          if (c >= 0 && (c < 256 ? bitmap[c] === 1 : beyond(c))) {
            at++;
            pc += 2;
          } else ok = false;
          break;
        }
        case OP.NOT_NEWLINE:
          if (at < end && text[at] !== 10) {
            at++;
            pc++;
          } else ok = false;
          break;
        case OP.ANY:
          if (at < end) {
            at++;
            pc++;
          } else ok = false;
          break;
        case OP.STRING: {
          const from = code[pc + 1] as number;
          const length = code[pc + 2] as number;
          if (length > end - at) {
            ok = false;
            break;
          }
          let i = 0;
          while (i < length && text[at + i] === literals[from + i]) i++;
          if (i === length) {
            at += length;
            pc += 3;
          } else ok = false;
          break;
        }
        case OP.AT:
          if (this.isAt(code[pc + 1] as number, at)) pc += 2;
          else ok = false;
          break;
        case OP.MARK: {
          const register = code[pc + 1] as number;
          set(register, at);
          if ((register & 1) === 1) set(lastIndex, (register >> 1) + 1);
          pc += 2;
          break;
        }
        case OP.JUMP:
          pc = code[pc + 1] as number;
          break;
        case OP.BRANCH:
          if (this.mayBegin(pc + 2, at)) {
            choose(code[pc + 1] as number, at, -1);
            pc += 2;
          } else pc = code[pc + 1] as number;
          break;
        case OP.REPEAT_ONE:
        case OP.POSSESSIVE_ONE: {
          const min = code[pc + 3] as number;
          const max = code[pc + 4] as number;
          const to = max < end - at ? at + max : end;
          const n = this.count(code[pc + 1] as number, code[pc + 2] as number, at, to);
          if (n < min) {
            ok = false;
            break;
          }
          if (code[pc] === OP.REPEAT_ONE && n > min) {
            // Give back at once what cannot be right: the next operation may name a character.
            const least = at + min;
            at += n;
            while (at > least && !this.mayBegin(pc + 5, at)) {
              at--;
              steps++;
            }
            if (at > least) choose(pc, at, least);
          } else at += n;
          pc += 5;
          break;
        }
        case OP.LAZY_ONE: {
          const min = code[pc + 3] as number;
          const max = code[pc + 4] as number;
          if (min > 0) {
            if (
              min > end - at ||
              this.count(code[pc + 1] as number, code[pc + 2] as number, at, at + min) < min
            ) {
              ok = false;
              break;
            }
            at += min;
          }
          const last = max - min < end - at ? at + (max - min) : end;
          if (at < last) choose(pc, at, last);
          pc += 5;
          break;
        }
        case OP.LOOP: {
          const counter = code[pc + 1] as number;
          set(counter, -1);
          set(counter + 1, -1);
          pc += 2;
          break;
        }
        case OP.GREEDY_UNTIL: {
          const counter = code[pc + 1] as number;
          const count = (registers[counter] as number) + 1;
          if (count < (code[pc + 2] as number)) {
            set(counter, count);
            pc = code[pc + 4] as number;
          } else if (count < (code[pc + 3] as number) && registers[counter + 1] !== at) {
            choose(pc + 5, at, -1);
            set(counter, count);
            set(counter + 1, at);
            pc = code[pc + 4] as number;
          } else pc += 5;
          break;
        }
        case OP.LAZY_UNTIL: {
          const counter = code[pc + 1] as number;
          const count = (registers[counter] as number) + 1;
          if (count < (code[pc + 2] as number)) {
            set(counter, count);
            pc = code[pc + 4] as number;
            break;
          }
          if (count < (code[pc + 3] as number) && registers[counter + 1] !== at)
            choose(pc + 5, at, -1);
          pc += 8;
          break;
        }
        case OP.LAZY_MORE: {
          const counter = code[pc + 1] as number;
          set(counter, (registers[counter] as number) + 1);
          set(counter + 1, at);
          pc = code[pc + 2] as number;
          break;
        }
        case OP.POSSESSIVE_ROUND: {
          const counter = code[pc + 1] as number;
          const count = (registers[counter] as number) + 1;
          if (count < (code[pc + 2] as number)) {
            registers[counter + 2] = height;
            set(counter, count);
            pc += 5;
          } else if (count < (code[pc + 3] as number) && registers[counter + 1] !== at) {
            registers[counter + 2] = height;
            choose(code[pc + 4] as number, at, -1);
            set(counter, count);
            set(counter + 1, at);
            pc += 5;
          } else pc = code[pc + 4] as number;
          break;
        }
        case OP.POSSESSIVE_NEXT:
          height = registers[(code[pc + 1] as number) + 2] as number;
          pc = code[pc + 2] as number;
          break;
        case OP.LOOK: {
          const register = code[pc + 1] as number;
          const width = code[pc + 2] as number;
          registers[register] = height;
          registers[register + 1] = at;
          if (width > at) ok = false;
          else {
            if (width > 0) at -= width;
            pc += 3;
          }
          break;
        }
        case OP.LOOK_END: {
          const register = code[pc + 1] as number;
          height = registers[register] as number;
          at = registers[register + 1] as number;
          pc += 2;
          break;
        }
        case OP.LOOK_NOT: {
          const width = code[pc + 2] as number;
          if (width > at) {
            pc = code[pc + 3] as number;
            break;
          }
          registers[code[pc + 1] as number] = height;
          choose(code[pc + 3] as number, at, -1);
          if (width > 0) at -= width;
          pc += 4;
          break;
        }
        case OP.LOOK_NOT_END:
          height = registers[code[pc + 1] as number] as number;
          ok = false;
          break;
        case OP.ATOMIC:
          registers[code[pc + 1] as number] = height;
          pc += 2;
          break;
        case OP.ATOMIC_END:
          height = registers[code[pc + 1] as number] as number;
          pc += 2;
          break;
        case OP.BACKREFERENCE: {
          const length = this.groupLength(code[pc + 1] as number, at, null);
          if (length < 0) ok = false;
          else {
            at += length;
            pc += 2;
          }
          break;
        }
        case OP.BACKREFERENCE_FOLDED: {
          const fold = code[pc + 2] === 1 ? 'unicode' : 'ascii';
          const length = this.groupLength(code[pc + 1] as number, at, fold);
          if (length < 0) ok = false;
          else {
            at += length;
            pc += 3;
          }
          break;
        }
        case OP.CONDITION: {
          const register = code[pc + 1] as number;
          const from = registers[register] as number;
          const to = registers[register + 1] as number;
          pc = from < 0 || to < from ? (code[pc + 2] as number) : pc + 3;
          break;
        }
        case OP.SUCCESS:
          if ((whole && at !== end) || (mustAdvance && at === start)) {
            ok = false;
            break;
          }
          this.steps += steps;
          this.matchEnd = at;
          return true;
        default:
          ok = false;
      }
      if (ok) continue;
      // Back to the last choice, as it was when it was made.
      for (;;) {
        if (height === 0 || steps > MAX_STEPS) {
          this.steps += steps;
          if (steps > MAX_STEPS)
            throw new Unsupported('a regular expression that backtracks for ever');
          return false;
        }
        const top = height - FIELDS;
        const undo = stack[top + 2] as number;
        while (trailed > undo) {
          trailed -= 2;
          registers[trail[trailed] as number] = trail[trailed + 1] as number;
        }
        pc = stack[top] as number;
        at = stack[top + 1] as number;
        const special = stack[top + 3] as number;
        if (special < 0) {
          height = top;
          break;
        }
        steps++;
        if (code[pc] === OP.REPEAT_ONE) {
          do at--;
          while (at > special && !this.mayBegin(pc + 5, at));
          if (at > special) stack[top + 1] = at;
          else height = top;
          pc += 5;
          break;
        }
        if (!this.takesOne(code[pc + 1] as number, code[pc + 2] as number, at)) {
          height = top;
          continue;
        }
        at++;
        if (at < special) stack[top + 1] = at;
        else height = top;
        pc += 5;
        break;
      }
    }
  }
}
