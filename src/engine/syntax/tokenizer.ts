/**
 * Source text to tokens. Mirrors CPython 3.14's Parser/lexer/lexer.c: the
 * indentation stack with its second column for tabs, line joining, brackets,
 * and the stack of f-string and t-string modes.
 *
 * The whole source becomes tokens before parsing begins, while CPython's parser
 * asks for one token after the other. An error therefore does not end the run
 * here: it is kept beside an ERRORTOKEN, and `parse` decides which error a
 * reader would see first. Encodings and type comments are left out.
 */
import { ASCII_CLASS, DIGIT, ID_PART, ID_START, LONGER, ONE_CHAR } from './characters.ts';
import type { ErrorMaker, SyntaxWarningInfo } from './errors.ts';
import { firstInvalidIdentifierChar, isPrintable } from './identifiers.ts';
import { scanNumber } from './numbers.ts';
import type { LineTable } from './positions.ts';
import type { Tokenized, TokenizerEnd } from './tokenizerState.ts';
import { Stop, TokenizerState } from './tokenizerState.ts';
import { plainString, prefixedString, stringText } from './tokenizeStrings.ts';
import * as T from './tokens.ts';

const MAX_INDENT = 100;
const MAX_BRACKETS = 200;
const TAB_SIZE = 8;

/**
 * Turns the source behind `table` into tokens. `warnings` receives what the
 * tokenizer warns of; with `impliesNewline` a last line without its newline gets
 * a NEWLINE token that stands nowhere, as in interactive input.
 */
export function tokenize(
  table: LineTable,
  errors: ErrorMaker,
  warnings: SyntaxWarningInfo[],
  impliesNewline: boolean,
): Tokenized {
  return new Tokenizer(table, errors, warnings, impliesNewline).run();
}

class Tokenizer extends TokenizerState {
  run(): Tokenized {
    let end: TokenizerEnd = { kind: 'complete' };
    try {
      this.scan();
    } catch (stop) {
      if (!(stop instanceof Stop)) throw stop;
      end = stop.end;
      this.emit(T.ERRORTOKEN, this.at, this.at);
    }
    return {
      tokens: this.tokens,
      end,
      openBracket: this.level > 0 ? this.openBracket() : null,
      endsInString: this.modes.length > 0,
    };
  }

  // ------------------------------------------------------------ the loop

  private scan() {
    let atLineStart = true;
    for (;;) {
      let blankLine = false;
      if (atLineStart) {
        atLineStart = false;
        blankLine = this.indentation();
      }
      const type = this.nextToken(blankLine);
      if (type === T.ENDMARKER) return;
      if (type === T.NEWLINE) atLineStart = true;
      // A string mode that is not inside an expression reads text, not tokens.
      while (this.mode !== null && !this.mode.inExpression) stringText(this, this.mode);
    }
  }

  /** Measures the indentation of a line; true when the line holds no code. */
  private indentation(): boolean {
    let column = 0;
    let altColumn = 0;
    let continuationColumn = 0;
    for (;;) {
      const unit = this.unitAt(this.at);
      if (unit === 32) {
        column += 1;
        altColumn += 1;
      } else if (unit === 9) {
        column = (Math.floor(column / TAB_SIZE) + 1) * TAB_SIZE;
        altColumn += 1;
      } else if (unit === 12) {
        column = 0;
        altColumn = 0;
      } else if (unit === 92) {
        // The indentation before the first backslash counts for the joined line.
        if (continuationColumn === 0) continuationColumn = column;
        this.continuation();
        continue;
      } else {
        break;
      }
      this.at += 1;
    }
    const unit = this.unitAt(this.at);
    if (unit === 35 || unit === 10) return true;
    if (unit === -1) {
      // The end of the source closes every block.
      this.dedentTo(0);
      return false;
    }
    if (continuationColumn !== 0) {
      column = continuationColumn;
      altColumn = continuationColumn;
    }
    this.indentTo(column, altColumn);
    return false;
  }

  private indentTo(column: number, altColumn: number) {
    const top = this.indents.length - 1;
    if (column === this.indents[top]) {
      if (altColumn !== this.altIndents[top]) this.tabError();
    } else if (column > this.indents[top]) {
      if (this.indents.length >= MAX_INDENT) {
        this.indentationError('too many levels of indentation', 1, 0);
      }
      if (altColumn <= this.altIndents[top]) this.tabError();
      this.indents.push(column);
      this.altIndents.push(altColumn);
      this.emit(T.INDENT, this.at, this.at);
    } else {
      let depth = top;
      while (depth > 0 && column < this.indents[depth]) depth -= 1;
      if (column !== this.indents[depth]) {
        const lineEnd = this.source.indexOf('\n', this.at);
        const end = lineEnd < 0 ? this.length : lineEnd + 1;
        this.indentationError(
          'unindent does not match any outer indentation level',
          this.table.charColumn(this.line, end),
          -1,
        );
      }
      if (altColumn !== this.altIndents[depth]) this.tabError();
      this.dedentTo(depth);
    }
  }

  private dedentTo(depth: number) {
    while (this.indents.length - 1 > depth) {
      this.indents.pop();
      this.altIndents.pop();
      this.emit(T.DEDENT, this.at, this.at);
    }
  }

  /** Reads one token in CPython's normal mode and returns its type. */
  private nextToken(blankLine: boolean): number {
    const source = this.source;
    for (;;) {
      let unit = this.unitAt(this.at);
      while (unit === 32 || unit === 9 || unit === 12) {
        this.at += 1;
        unit = this.unitAt(this.at);
      }
      const start = this.at;
      if (unit === 35) {
        // A NEWLINE behind a comment begins where the comment does.
        const newline = source.indexOf('\n', start);
        this.at = newline < 0 ? this.length : newline;
        unit = this.unitAt(this.at);
      }
      if (unit === 10) {
        this.at += 1;
        if (blankLine || this.level > 0) {
          if (this.at < this.length) this.newLine();
          if (blankLine) blankLine = this.indentation();
          continue;
        }
        this.emit(T.NEWLINE, start, this.at);
        // The end of the source belongs to the last line.
        if (this.at < this.length) this.newLine();
        return T.NEWLINE;
      }
      if (unit === -1) {
        if (this.level > 0) this.unclosed();
        if (this.impliesNewline && this.lastType() !== T.NEWLINE) {
          this.emit(T.NEWLINE, this.at, this.at);
        }
        this.dedentTo(0);
        this.emit(T.ENDMARKER, this.at, this.at);
        return T.ENDMARKER;
      }
      if (unit === 92) {
        this.continuation();
        continue;
      }
      if (unit >= 128 || (ASCII_CLASS[unit] & ID_START) !== 0) return this.nameOrString(unit);
      if (
        (ASCII_CLASS[unit] & DIGIT) !== 0 ||
        (unit === 46 && this.unitAt(this.at + 1) >= 48 && this.unitAt(this.at + 1) <= 57)
      ) {
        return this.number();
      }
      if (unit === 34 || unit === 39) return plainString(this, this.at);
      return this.operator(unit);
    }
  }

  // ------------------------------------------------------------ names and numbers

  private nameOrString(first: number): number {
    const start = this.at;
    let end = start;
    let unit = first;
    let isAscii = true;
    while (unit >= 128 || (unit >= 0 && (ASCII_CLASS[unit] & ID_PART) !== 0)) {
      if (unit >= 128) isAscii = false;
      end += 1;
      unit = this.unitAt(end);
    }
    if ((unit === 34 || unit === 39) && end - start <= 3) {
      const type = prefixedString(this, start, end);
      if (type !== T.NAME) return type;
    }
    this.at = end;
    const text = this.source.slice(start, end);
    if (!isAscii) this.checkIdentifier(text, start);
    const type = T.KEYWORDS.get(text) ?? T.NAME;
    this.emit(type, start, end);
    return type;
  }

  private checkIdentifier(text: string, start: number) {
    const bad = firstInvalidIdentifierChar(text);
    if (bad < 0) return;
    const codePoint = text.codePointAt(bad)!;
    const character = String.fromCodePoint(codePoint);
    const hex = codePoint.toString(16).toUpperCase().padStart(4, '0');
    this.at = start + bad + character.length;
    if (isPrintable(character)) this.raise(`invalid character '${character}' (U+${hex})`);
    this.raise(`invalid non-printable character U+${hex}`);
  }

  private number(): number {
    const start = this.at;
    const scan = scanNumber(this.source, start);
    if (scan.kind === 'error') this.raiseAt(scan.message, scan.at);
    if (scan.kind === 'leadingZeros') {
      throw new Stop({
        kind: 'raised',
        error: this.errors.atColumns(
          'SyntaxError',
          'leading zeros in decimal integer literals are not permitted; ' +
            'use an 0o prefix for octal integers',
          this.line,
          this.table.byteColumn(this.line, start) + 1,
          this.line,
          this.table.byteColumn(this.line, scan.zerosEnd),
        ),
      });
    }
    if (scan.warning !== null) this.warnings.push({ message: scan.warning, lineno: this.line });
    this.at = scan.end;
    this.emit(T.NUMBER, start, scan.end);
    return T.NUMBER;
  }

  // ------------------------------------------------------------ operators

  private operator(unit: number): number {
    const start = this.at;
    const mode = this.mode;
    if (mode !== null && unit === 58 && mode.bracketDepth - 1 === mode.expressionDepth) {
      // The colon of a replacement field: text of the format follows.
      this.at += 1;
      mode.inExpression = false;
      mode.inFormatSpec = true;
      this.emit(T.COLON, start, this.at);
      return T.COLON;
    }
    let type = ONE_CHAR[unit];
    let size = 1;
    const two = LONGER.get(this.source.slice(start, start + 2));
    const three = LONGER.get(this.source.slice(start, start + 3));
    if (three !== undefined && (two !== undefined || unit === 46)) {
      type = three;
      size = 3;
    } else if (two !== undefined) {
      type = two;
      size = 2;
    }
    this.at += size;
    if (type >= T.LPAR && type <= T.RBRACE) this.bracket(type, unit, start);
    else if (type === T.OP && unit < 32) {
      const hex = unit.toString(16).toUpperCase().padStart(4, '0');
      this.raise(`invalid non-printable character U+${hex}`);
    }
    this.emit(type, start, this.at);
    return type;
  }

  private bracket(type: number, unit: number, start: number) {
    const mode = this.mode;
    if (type === T.LPAR || type === T.LSQB || type === T.LBRACE) {
      if (this.level >= MAX_BRACKETS) this.raise('too many nested parentheses');
      this.bracketUnits[this.level] = unit;
      this.bracketOffsets[this.level] = start;
      this.bracketLines[this.level] = this.line;
      this.level += 1;
      if (mode !== null) mode.bracketDepth += 1;
      return;
    }
    const closing = String.fromCharCode(unit);
    if (mode !== null && mode.bracketDepth === 0 && unit === 125) {
      this.raise(`${mode.letter}-string: single '}' is not allowed`);
    }
    if (this.level === 0) this.raise(`unmatched '${closing}'`);
    this.level -= 1;
    const opening = this.bracketUnits[this.level];
    // ( ) are 40 and 41; [ ] 91 and 93; { } 123 and 125.
    if (unit - opening !== (opening === 40 ? 1 : 2)) {
      if (mode !== null && opening === 123 && mode.bracketDepth - 1 === mode.expressionDepth) {
        this.raise(`${mode.letter}-string: unmatched '${closing}'`);
      }
      const openLine = this.bracketLines[this.level];
      const where = openLine === this.line ? '' : ` on line ${openLine}`;
      this.raise(
        `closing parenthesis '${closing}' does not match opening parenthesis ` +
          `'${String.fromCharCode(opening)}'${where}`,
      );
    }
    if (mode === null) return;
    mode.bracketDepth -= 1;
    if (mode.bracketDepth < 0) this.raise(`${mode.letter}-string: unmatched '${closing}'`);
    if (unit === 125 && mode.bracketDepth === mode.expressionDepth) {
      mode.expressionDepth -= 1;
      mode.inExpression = false;
      mode.inFormatSpec = false;
    }
  }
}
