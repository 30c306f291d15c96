/**
 * The machine of the second reading. When the parser has failed, CPython reads
 * the tokens again with backtracking and with its `invalid_` rules switched on,
 * and the first of those that fits words the error. Which one that is depends
 * on the order in which a PEG parser tries its rules and on how far it looks;
 * so the rules in this folder keep the order of CPython 3.14's
 * Grammar/python.gram and build no tree: a node here is a kind and two tokens.
 *
 * `Peg` mirrors the state of Parser/pegen.c: `mark` (the next token), `fill`
 * (how many tokens have been looked at), the memo, and the ways to raise.
 */
import type { PythonSyntaxError } from '../errors.ts';
import type { ParserState } from '../parserState.ts';
import type { LineTable } from '../positions.ts';
import * as T from '../tokens.ts';
import type { TokenStream } from '../tokens.ts';
import type { TokenizerEnd } from '../tokenizerState.ts';

/** What a rule found: an expression's kind (as in ast.ts) and its first and last token. */
export interface PegNode {
  readonly kind: string;
  readonly first: number;
  readonly last: number;
  /** Elements of a List or Tuple, arguments of a call. */
  readonly elts?: readonly PegNode[];
  /** What a Starred holds, the left side of a Compare, the last item of a comprehension. */
  readonly value?: PegNode;
  /** The first operator of a Compare (a token type). */
  readonly operator?: number;
  /** Whether the keywords of a call hold `**`. */
  readonly unpacksKeywords?: boolean;
}

/** A rule: the node it found with `mark` behind it, or null with `mark` where it was. */
export type Rule = (g: Peg) => PegNode | null;

/**
 * Remembered rules inside each other, about ten for each bracket: what keeps the
 * host's stack safe. A source beyond it is wrong for certain, but not explained.
 */
const MAX_DEPTH = 1000;

/** Thrown beyond `MAX_DEPTH`. */
export class TooDeep extends Error {}

interface Memo {
  readonly node: PegNode | null;
  readonly mark: number;
}

export class Peg {
  readonly tokens: TokenStream;
  readonly types: Uint8Array;
  mark = 0;
  fill = 0;
  /** Whether the `invalid_` rules take part: not in the first reading. */
  callInvalidRules = false;
  /** `last_stmt_location`: the lowest compound statement that was read to its end. */
  lastStatementLine = 0;
  readonly state: ParserState;
  private readonly table: LineTable;
  private readonly end: TokenizerEnd;
  private depth = 0;
  private readonly memos = new Map<Rule, Map<number, Memo>>();

  constructor(state: ParserState, end: TokenizerEnd) {
    this.state = state;
    this.tokens = state.tokens;
    this.types = state.types;
    this.table = state.table;
    this.end = end;
  }

  /** `reset_parser_state_for_error_pass`: from the start, with the `invalid_` rules. */
  restart() {
    this.lastStatementLine = 0;
    this.mark = 0;
    this.callInvalidRules = true;
    this.depth = 0;
    this.memos.clear();
  }

  // ------------------------------------------------------------ tokens

  /** The type of the token at `mark`. A token the tokenizer refused raises its error. */
  peek(): number {
    const type = this.types[this.mark];
    if (this.mark >= this.fill) {
      this.fill = this.mark + 1;
      if (type === T.ERRORTOKEN && this.end.kind !== 'complete') throw this.end.error;
    }
    return type;
  }

  /** Takes the token at `mark` if it has this type. */
  tok(type: number): boolean {
    if (this.peek() !== type) return false;
    this.mark += 1;
    return true;
  }

  /** `&(a | b)`: whether one of these is next. */
  next(...types: readonly number[]): boolean {
    return types.includes(this.peek());
  }

  /** Takes a NAME that is this soft keyword. */
  soft(word: string): boolean {
    if (this.peek() !== T.NAME || this.tokens.text(this.mark) !== word) return false;
    this.mark += 1;
    return true;
  }

  /** `&&token`: the token, or an error that says it is missing. */
  forced(type: number, text: string) {
    if (this.tok(type)) return;
    throw this.atToken(`expected '${text}'`, this.mark);
  }

  text(row: number): string {
    return this.tokens.text(row);
  }

  // ------------------------------------------------------------ rules

  /** Runs `rule` and remembers what it found here. */
  memo(rule: Rule): PegNode | null {
    let memos = this.memos.get(rule);
    if (memos === undefined) {
      memos = new Map();
      this.memos.set(rule, memos);
    }
    const start = this.mark;
    const known = memos.get(start);
    if (known !== undefined) {
      this.mark = known.mark;
      return known.node;
    }
    this.depth += 1;
    if (this.depth > MAX_DEPTH) throw new TooDeep();
    const node = rule(this);
    this.depth -= 1;
    memos.set(start, { node, mark: this.mark });
    return node;
  }

  /** A node from the token at `start` to the last one before `mark` that is no whitespace. */
  node(kind: string, start: number, rest: Partial<PegNode> = {}): PegNode {
    let last = this.mark - 1;
    while (last > start && this.types[last] <= T.DEDENT) last -= 1;
    return { kind, first: start, last, ...rest };
  }

  /** Goes back to `mark` and fails. */
  back(mark: number): null {
    this.mark = mark;
    return null;
  }

  /** Runs a look-ahead: whatever it finds, `mark` stays. */
  ahead(test: () => unknown): boolean {
    const start = this.mark;
    const found = test();
    this.mark = start;
    return found !== null && found !== false && found !== undefined;
  }

  /** `separator.element+`, without a trailing separator; null when there is no element. */
  gather(element: Rule, separator: number = T.COMMA): PegNode[] | null {
    const first = element(this);
    if (first === null) return null;
    const all = [first];
    for (;;) {
      const before = this.mark;
      const item = this.tok(separator) ? element(this) : null;
      if (item === null) {
        this.mark = before;
        return all;
      }
      all.push(item);
    }
  }

  /** `element*` */
  many(element: Rule): PegNode[] {
    const all: PegNode[] = [];
    for (let item = element(this); item !== null; item = element(this)) all.push(item);
    return all;
  }

  // ------------------------------------------------------------ raising

  private hasColumn(row: number): boolean {
    const type = this.types[row];
    // A NEWLINE without width is the implied one of interactive input.
    if (type === T.NEWLINE) return this.tokens.ends[row] > this.tokens.starts[row];
    return type !== T.INDENT && type !== T.DEDENT && type !== T.ENDMARKER;
  }

  /** Column of the token's start as errors count it: from 1, 0 for a token without one. */
  private startOffset(row: number): number {
    if (!this.hasColumn(row)) return 0;
    return this.table.charColumn(this.tokens.lines[row], this.tokens.starts[row]) + 1;
  }

  private endOffset(first: number, last: number): number {
    if (!this.hasColumn(last)) return 0;
    return this.endColumn(first, last) + 1;
  }

  private endColumn(first: number, last: number): number {
    const { lines, endLines, ends } = this.tokens;
    return this.table.endColumn(lines[first], endLines[last], ends[last]);
  }

  private error(
    msg: string,
    row: number,
    offset: number,
    endLine: number,
    endOffset: number,
  ): PythonSyntaxError {
    const line = this.tokens.lines[row];
    return this.state.errors.atColumns('SyntaxError', msg, line, offset, endLine, endOffset);
  }

  /** `RAISE_SYNTAX_ERROR_KNOWN_RANGE` over tokens. */
  between(msg: string, first: number, last: number): PythonSyntaxError {
    const endLine = this.tokens.endLines[last];
    return this.error(msg, first, this.startOffset(first), endLine, this.endOffset(first, last));
  }

  /** `RAISE_SYNTAX_ERROR_KNOWN_LOCATION` at a token. */
  atToken(msg: string, row: number): PythonSyntaxError {
    return this.between(msg, row, row);
  }

  /** `RAISE_SYNTAX_ERROR_KNOWN_LOCATION` at a node. */
  atNode(msg: string, node: PegNode): PythonSyntaxError {
    return this.between(msg, node.first, node.last);
  }

  /** `RAISE_SYNTAX_ERROR_STARTING_FROM`: up to where the tokenizer stands. */
  from(msg: string, first: number): PythonSyntaxError {
    const last = this.fill - 1;
    const endLine = this.tokens.endLines[last];
    const end = this.endColumn(first, last);
    return this.error(msg, first, this.startOffset(first), endLine, end);
  }

  /** A dict's key without a colon: the error stands on the key's last character. */
  missingColon(key: PegNode): PythonSyntaxError {
    const endLine = this.tokens.endLines[key.last];
    const offset = this.table.charColumn(endLine, this.tokens.ends[key.last]);
    return this.error("':' expected after dictionary key", key.first, offset, endLine, 0);
  }

  /** `RAISE_SYNTAX_ERROR`: at the token looked at last. */
  atLast(msg: string, type: 'SyntaxError' | 'IndentationError' = 'SyntaxError') {
    return this.atRow(msg, this.fill - 1, type);
  }

  /** `RAISE_SYNTAX_ERROR_ON_NEXT_TOKEN`. */
  atNext(msg: string): PythonSyntaxError {
    this.peek();
    return this.atRow(msg, this.mark, 'SyntaxError');
  }

  private atRow(msg: string, row: number, type: 'SyntaxError' | 'IndentationError') {
    const line = this.tokens.lines[row];
    if (this.hasColumn(row)) {
      const endLine = this.tokens.endLines[row];
      const start = this.startOffset(row);
      return this.state.errors.atColumns(type, msg, line, start, endLine, this.endOffset(row, row));
    }
    // Without a column of its own it stands where the tokenizer does.
    const offset = this.table.charColumn(line, this.tokens.starts[row]);
    return this.state.errors.atColumns(type, msg, line, offset, line, -1);
  }

  /** `RAISE_INDENTATION_ERROR`. */
  indentation(msg: string): PythonSyntaxError {
    return this.atLast(msg, 'IndentationError');
  }
}

const EXPRESSION_NAMES: ReadonlyMap<string, string> = new Map([
  ['Attribute', 'attribute'],
  ['Subscript', 'subscript'],
  ['Starred', 'starred'],
  ['Name', 'name'],
  ['List', 'list'],
  ['Tuple', 'tuple'],
  ['Lambda', 'lambda'],
  ['Call', 'function call'],
  ['BoolOp', 'expression'],
  ['BinOp', 'expression'],
  ['UnaryOp', 'expression'],
  ['GeneratorExp', 'generator expression'],
  ['Yield', 'yield expression'],
  ['YieldFrom', 'yield expression'],
  ['Await', 'await expression'],
  ['ListComp', 'list comprehension'],
  ['SetComp', 'set comprehension'],
  ['DictComp', 'dict comprehension'],
  ['Dict', 'dict literal'],
  ['Set', 'set display'],
  ['JoinedStr', 'f-string expression'],
  ['TemplateStr', 't-string expression'],
  ['Constant', 'literal'],
  ['True', 'True'],
  ['False', 'False'],
  ['None', 'None'],
  ['Ellipsis', 'ellipsis'],
  ['Compare', 'comparison'],
  ['IfExp', 'conditional expression'],
  ['NamedExpr', 'named expression'],
]);

/** `_PyPegen_get_expr_name`: what messages call an expression. */
export function expressionName(node: PegNode): string {
  return EXPRESSION_NAMES.get(node.kind) ?? 'expression';
}

export type TargetsType = 'star' | 'del' | 'for';

/** `_PyPegen_get_invalid_target`: the part of `node` that cannot be a target. */
function invalidTarget(node: PegNode, targets: TargetsType): PegNode | null {
  switch (node.kind) {
    case 'List':
    case 'Tuple':
      for (const element of node.elts ?? []) {
        const invalid = invalidTarget(element, targets);
        if (invalid !== null) return invalid;
      }
      return null;
    case 'Starred':
      return targets === 'del' ? node : invalidTarget(node.value!, targets);
    case 'Compare':
      if (targets !== 'for') return node;
      return node.operator === T.KW_IN ? invalidTarget(node.value!, targets) : null;
    case 'Name':
    case 'Subscript':
    case 'Attribute':
      return null;
    default:
      return node;
  }
}

/** `RAISE_SYNTAX_ERROR_INVALID_TARGET`: throws when `node` is no target. */
export function checkTarget(g: Peg, node: PegNode, targets: TargetsType) {
  const invalid = invalidTarget(node, targets);
  if (invalid === null) return;
  const verb = targets === 'del' ? 'delete' : 'assign to';
  throw g.atNode(`cannot ${verb} ${expressionName(invalid)}`, invalid);
}
