/** What a line of a program compiles to: plain functions, no page. */
import type { ListedProgram, PlacedInstruction } from '../../../worker/messages.ts';
import type { Place } from '../../lib/editor/handle.ts';

/** Part of a line; columns count from 1, `to` is the first one behind it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface LineListing {
  /** By the function that they are in; most lines have instructions in one. */
  readonly groups: readonly Group[];
  readonly count: number;
  /** Between how many of them the thread can be made to let go of the GIL. */
  readonly switches: number;
  /** What is pointed at: the smallest part of the line that instructions come from. */
  readonly meant: Span | null;
}

export interface Group {
  readonly name: string;
  readonly instructions: readonly MeantInstruction[];
}

export interface MeantInstruction extends PlacedInstruction {
  /** It comes from what is pointed at. */
  readonly isMeant: boolean;
}

export function lineListing(program: ListedProgram, place: Place): LineListing {
  const ofLine = program.code
    .map(({ name, instructions }) => ({
      name,
      instructions: instructions.filter(({ line }) => line === place.line),
    }))
    .filter(({ instructions }) => instructions.length > 0);
  const all = ofLine.flatMap(({ instructions }) => instructions);
  // A caret stands between two characters: behind a name it means the name.
  const meant =
    innermost(all, place) ?? innermost(all, { line: place.line, column: place.column - 1 });
  return {
    groups: ofLine.map(({ name, instructions }) => ({
      name,
      instructions: instructions.map((one) => ({
        ...one,
        isMeant: meant !== null && isFrom(one, meant),
      })),
    })),
    count: all.length,
    switches: program.hasGil ? all.reduce((sum, one) => sum + looks(one), 0) : 0,
    meant: meant === null ? null : spanOf(meant, place.line),
  };
}

/** The nearest line before or behind this one that compiles to something. */
export function nextLine(program: ListedProgram, from: number, back = false): number | null {
  const lines = program.code
    .flatMap(({ instructions }) => instructions.map(({ line }) => line))
    .filter((line) => line > 0 && (back ? line < from : line > from));
  if (lines.length === 0) return null;
  return lines.reduce((best, line) => (back ? Math.max(best, line) : Math.min(best, line)));
}

function looks({ checksBefore, checksAfter }: PlacedInstruction): number {
  return Number(checksBefore !== 'never') + Number(checksAfter !== 'never');
}

function innermost(all: readonly PlacedInstruction[], place: Place): PlacedInstruction | null {
  return all
    .filter((one) => holds(one, place))
    .reduce<PlacedInstruction | null>(
      (best, one) => (best === null || sizeOf(one) < sizeOf(best) ? one : best),
      null,
    );
}

function holds({ column, endLine, endColumn }: PlacedInstruction, place: Place): boolean {
  // All of them begin on the line of the place.
  return column > 0 && column <= place.column && (endLine > place.line || place.column < endColumn);
}

/** More lines are more than any number of columns. */
function sizeOf({ line, column, endLine, endColumn }: PlacedInstruction): number {
  return endLine > line ? 1e6 * (endLine - line) : endColumn - column;
}

function isFrom(one: PlacedInstruction, other: PlacedInstruction): boolean {
  return (
    one.column === other.column &&
    one.endLine === other.endLine &&
    one.endColumn === other.endColumn
  );
}

function spanOf({ column, endLine, endColumn }: PlacedInstruction, line: number): Span {
  return { from: column, to: endLine > line ? Infinity : endColumn };
}
