/**
 * Lines and columns of a source text. CPython's `ast` counts columns in UTF-8
 * bytes, its errors count characters (code points), JavaScript counts UTF-16
 * code units; this file holds the three conversions.
 */

/** UTF-8 bytes of the code units `[start, end)`. */
export function utf8Length(source: string, start: number, end: number): number {
  let bytes = 0;
  for (let i = start; i < end; i++) {
    const unit = source.charCodeAt(i);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    // Each half of a surrogate pair counts two: together the four of UTF-8.
    else if (unit >= 0xd800 && unit <= 0xdfff) bytes += 2;
    else bytes += 3;
  }
  return bytes;
}

/** Code points of the code units `[start, end)`. */
export function charLength(source: string, start: number, end: number): number {
  let chars = 0;
  for (let i = start; i < end; i++) {
    const unit = source.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) chars += 1;
  }
  return chars;
}

/** The character column (from 0) of a UTF-8 byte column of `line`. */
export function byteToCharColumn(line: string, byteColumn: number): number {
  let bytes = 0;
  let chars = 0;
  for (const character of line) {
    if (bytes >= byteColumn) break;
    bytes += utf8Length(character, 0, character.length);
    chars += 1;
  }
  // Past the end of the line every byte stands for one more character.
  return bytes >= byteColumn ? chars : chars + (byteColumn - bytes);
}

/** Where the lines of a source begin. */
export class LineTable {
  readonly source: string;
  /** Whether bytes, characters and code units are the same thing here. */
  readonly isAscii: boolean;
  private readonly starts: Int32Array;
  readonly lineCount: number;

  constructor(source: string) {
    this.source = source;
    let count = 1;
    let bits = 0;
    for (let i = 0; i < source.length; i++) {
      const unit = source.charCodeAt(i);
      if (unit === 10) count += 1;
      bits |= unit;
    }
    this.isAscii = bits < 0x80;
    this.lineCount = count;
    this.starts = new Int32Array(count + 1);
    let line = 1;
    for (let i = 0; i < source.length; i++) {
      if (source.charCodeAt(i) === 10) {
        this.starts[line] = i + 1;
        line += 1;
      }
    }
    this.starts[count] = source.length;
  }

  /** Offset of the first code unit of `line` (from 1). */
  lineStart(line: number): number {
    return this.starts[line - 1];
  }

  /** UTF-8 byte column (from 0) of `offset`, which stands on `line`. */
  byteColumn(line: number, offset: number): number {
    const start = this.starts[line - 1];
    return this.isAscii ? offset - start : utf8Length(this.source, start, offset);
  }

  /** Character column (from 0) of `offset`, which stands on `line`. */
  charColumn(line: number, offset: number): number {
    const start = this.starts[line - 1];
    return this.isAscii ? offset - start : charLength(this.source, start, offset);
  }

  /** Character column (from 0) of a UTF-8 byte column of `line`. */
  charOfByte(line: number, byteColumn: number): number {
    return this.isAscii ? byteColumn : byteToCharColumn(this.lineText(line), byteColumn);
  }

  /** The code unit at a UTF-8 byte column (from 0) of `line`. */
  offsetOfByte(line: number, byteColumn: number): number {
    const start = this.starts[line - 1];
    if (this.isAscii) return start + byteColumn;
    let offset = start;
    while (offset < this.source.length && this.byteColumn(line, offset) < byteColumn) offset += 1;
    return offset;
  }

  /**
   * Column (in characters, from 0) of `end` on `endLine`, as CPython's errors
   * have it: measured on the text of `line`, where the error starts, and cut off
   * behind that line's end.
   */
  endColumn(line: number, endLine: number, end: number): number {
    if (line === endLine) return this.charColumn(line, end);
    const text = this.lineText(line);
    const bytes = Math.min(this.byteColumn(endLine, end), utf8Length(text, 0, text.length));
    return this.charOfByte(line, bytes);
  }

  /** The text of `line` (from 1) without its newline; empty past the end. */
  lineText(line: number): string {
    if (line < 1 || line > this.lineCount) return '';
    const start = this.starts[line - 1];
    const newline = this.source.indexOf('\n', start);
    return newline < 0 ? this.source.slice(start) : this.source.slice(start, newline);
  }
}
