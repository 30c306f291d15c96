/** `open()` (Modules/_io/_iomodule.c): a raw file, a buffer over it, text over that, as the mode asks. */
import { asIndex, callMethod, isTrue, argumentName } from '../../objects/abstract.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { isStr } from '../../objects/maybe.ts';
import { decref, incref, type PyObject } from '../../objects/object.ts';
import { newInt, newStr, None, pyBool, True } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { setOwn, unsupported } from './base.ts';
import {
  BufferedRandomType,
  BufferedReaderType,
  BufferedWriterType,
  defaultBufferSize,
  newBuffered,
} from './buffered.ts';
import { FileIOType } from './file-io.ts';
import type { TextStream } from './text-data.ts';
import { TextIOWrapperType } from './text.ts';

/** The letters of a mode, checked. */
function checkMode(mode: string): {
  raw: string;
  binary: boolean;
  updating: boolean;
  kind: string;
} {
  const letters = [...mode];
  if (letters.some((c) => !'axrwb+t'.includes(c)) || new Set(letters).size < letters.length)
    throw valueError(`invalid mode: '${mode}'`);
  if (mode.includes('t') && mode.includes('b'))
    throw valueError("can't have text and binary mode at once");
  const kinds = letters.filter((c) => 'axrw'.includes(c));
  if (kinds.length !== 1)
    throw valueError('must have exactly one of create/read/write/append mode');
  const updating = mode.includes('+');
  return {
    raw: (kinds[0] as string) + (updating ? '+' : ''),
    binary: mode.includes('b'),
    updating,
    kind: kinds[0] as string,
  };
}

const given = (o: PyObject | undefined): o is PyObject => o !== undefined && o !== None;

/** Errors of arguments that do not go together. */
function checkBinary(
  encoding: PyObject | undefined,
  errors: PyObject | undefined,
  newline: PyObject | undefined,
): void {
  for (const [name, value] of [
    ['encoding', encoding],
    ['errors', errors],
    ['newline', newline],
  ] as const)
    if (given(value))
      throw valueError(
        `binary mode doesn't take ${name === 'newline' ? 'a' : 'an'} ${name} argument`,
      );
}

export function* openFile(
  rt: Rt,
  file: PyObject,
  modeArg?: PyObject,
  bufferingArg?: PyObject,
  encoding?: PyObject,
  errors?: PyObject,
  newline?: PyObject,
  closefd?: PyObject,
  opener?: PyObject,
): Gen {
  if (modeArg !== undefined && !isStr(modeArg))
    throw typeError(`open() argument 'mode' must be str, not ${argumentName(modeArg)}`);
  const modeText = modeArg === undefined ? 'r' : (modeArg.v as string);
  let buffering =
    bufferingArg === undefined ? -1 : Number(yield* settle(asIndex(rt, bufferingArg)));
  const mode = checkMode(modeText);
  if (mode.binary) checkBinary(encoding, errors, newline);
  const closes = closefd === undefined || (yield* settle(isTrue(rt, closefd)));
  const raw = incref(
    yield* settle(rt.call(FileIOType, [file, newStr(mode.raw), pyBool(closes), opener ?? None])),
  );
  let result: PyObject = raw;
  try {
    const tty = (yield* callMethod(rt, raw, 'isatty')) === True;
    const byLine = buffering === 1 || (buffering < 0 && tty);
    if (buffering < 0 || byLine)
      buffering = rt.profile.library === '3.13' ? 4096 : defaultBufferSize(rt);
    if (bufferingArg !== undefined && Number(bufferingArg.v as number) < -1)
      throw valueError('invalid buffering size');
    if (buffering === 0) {
      if (!mode.binary) throw valueError("can't have unbuffered text I/O");
      raw.refcnt--;
      return raw;
    }
    const type = mode.updating
      ? BufferedRandomType
      : mode.kind === 'r'
        ? BufferedReaderType
        : BufferedWriterType;
    if (mode.updating) yield* mustSeek(rt, raw);
    const buffer = incref(newBuffered(type, raw, buffering));
    decref(rt, raw);
    result = buffer;
    if (mode.binary) {
      buffer.refcnt--;
      return buffer;
    }
    const args = [buffer, encoding ?? None, errors ?? None, newline ?? None, pyBool(byLine)];
    const text = incref(yield* settle(rt.call(TextIOWrapperType, args)));
    decref(rt, buffer);
    result = text;
    setOwn(rt, text, 'mode', newStr(modeText));
    text.refcnt--;
    return text;
  } catch (e) {
    yield* callMethod(rt, result, 'close');
    decref(rt, result);
    throw e;
  }
}

function* mustSeek(rt: Rt, raw: PyObject): Gen<void> {
  if ((yield* callMethod(rt, raw, 'seekable')) !== True)
    throw unsupported('File or stream is not seekable.');
}

/** A standard stream of the process over descriptor 0, 1 or 2. */
export function* openStandard(rt: Rt, fd: number, name: string): Gen<TextStream> {
  const reads = fd === 0;
  const raw = yield* settle(
    rt.call(FileIOType, [newInt(fd), newStr(reads ? 'r' : 'w'), pyBool(false)]),
  );
  setOwn(rt, raw, 'name', newStr(name));
  const type = reads ? BufferedReaderType : BufferedWriterType;
  const buffer = newBuffered(type, raw, defaultBufferSize(rt));
  const errors = newStr(fd === 2 ? 'backslashreplace' : 'strict');
  const text = (yield* settle(
    rt.call(TextIOWrapperType, [buffer, newStr('utf-8'), errors, newStr('\n'), pyBool(true)]),
  )) as TextStream;
  setOwn(rt, text, 'mode', newStr(reads ? 'r' : 'w'));
  if (!reads) text.v.console = fd === 1 ? 'stdout' : 'stderr';
  return text;
}
