/**
 * `_traceback`: what the module traceback shares with the text of uncaught exceptions (vm/traceback.ts):
 * marked source lines, suggestions, and the sources that the process knows.
 */
import type { PyException } from '../objects/errors.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newStr, None } from '../objects/roster.ts';
import type { Gen, Rt } from '../objects/runtime.ts';
import { dedentLines, markedLines } from '../vm/marked-lines.ts';
import { suggestionFor } from '../vm/suggestions.ts';

/** Key in `rt.state`: the text of a source file by name, null when unknown. */
export const SOURCE_TEXT = 'source.text';

export function initTraceback(_rt: Rt, module: PyModule): void {
  const define = (
    name: string,
    signature: string,
    host: Parameters<typeof nativeFunction>[3],
  ): void => setIn(module.v, name, nativeFunction('_traceback', name, signature, host));
  define('source', 'filename, /', (rt, filename: PyObject<string>) => {
    const text = (rt.state.get(SOURCE_TEXT) as (name: string) => string | null)(filename.v);
    return text === null ? None : newStr(text);
  });
  define('dedent', 'text, /', (_rt, text: PyObject<string>) => newStr(dedentLines(text.v)));
  define(
    'marked_lines',
    'lines, start, end, /',
    (_rt, lines: PyObject<string>, start: PyObject<number>, end: PyObject<number>) =>
      newStr(markedLines(lines.v, start.v, end.v)),
  );
  define('suggestion', 'exc, /', function* (rt, exc: PyObject): Gen {
    const text = yield* suggestionFor(rt, exc as PyException);
    return text === null ? None : newStr(text.slice(2));
  });
}
