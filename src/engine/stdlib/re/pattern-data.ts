/** The payload of re.Pattern. */
import { makeBuiltinType, ObjectType, type PyDict } from '../../objects/roster.ts';
import type { PyObject } from '../../objects/object.ts';
import type { Program } from './program.ts';
import type { Template } from './template.ts';

export interface PatternData {
  /** Counted: the str or bytes it was made from. */
  readonly pattern: PyObject;
  readonly isText: boolean;
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** Counted: what `groupindex` shows. */
  readonly groupIndex: PyDict;
  readonly program: Program;
  /** Templates of sub() read so far. */
  readonly templates: Map<string, Template>;
}

export type Pattern = PyObject<PatternData>;

export const PatternType = makeBuiltinType('Pattern', ObjectType, 're', true);
PatternType.weakrefable = true;
