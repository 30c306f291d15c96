/** `_io`: all streams (Modules/_io); each kind stands in a file of its own in io/. */
import { isStr } from '../objects/maybe.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { excTypes } from '../objects/errors.ts';
import { newInt, newStr, None } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import {
  BufferedIOBaseType,
  IOBaseType,
  RawIOBaseType,
  TextIOBaseType,
  UnsupportedOperationType,
} from './io/base.ts';
import {
  BufferedRandomType,
  BufferedReaderType,
  BufferedWriterType,
  defaultBufferSize,
} from './io/buffered.ts';
import { BytesIOType } from './io/bytes-io.ts';
import { FileIOType } from './io/file-io.ts';
import { openFile } from './io/open.ts';
import { BufferedRWPairType } from './io/rw-pair.ts';
import { StringIOType } from './io/string-io.ts';
import { TextIOWrapperType } from './io/text.ts';

/** The built-in `open`, the same object as `io.open`. */
export const OPEN = nativeFunction(
  '_io',
  'open',
  "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
  openFile,
);

export function initIo(rt: Rt, module: PyModule): void {
  const table = module.v;
  const types = [
    IOBaseType,
    RawIOBaseType,
    BufferedIOBaseType,
    TextIOBaseType,
    FileIOType,
    BytesIOType,
    StringIOType,
    BufferedReaderType,
    BufferedWriterType,
    BufferedRandomType,
    BufferedRWPairType,
    TextIOWrapperType,
    UnsupportedOperationType,
  ];
  for (const type of types) setIn(table, type.name, type);
  setIn(table, 'BlockingIOError', excTypes['BlockingIOError'] as PyType);
  setIn(table, 'open', OPEN);
  setIn(table, 'DEFAULT_BUFFER_SIZE', newInt(defaultBufferSize(rt)));
  setIn(
    table,
    'open_code',
    nativeFunction('_io', 'open_code', 'path', (r, path: PyObject) =>
      openFile(r, path, newStr('rb')),
    ),
  );
  setIn(
    table,
    'text_encoding',
    nativeFunction('_io', 'text_encoding', 'encoding, stacklevel=2, /', (_r, encoding: PyObject) =>
      encoding === None || !isStr(encoding)
        ? encoding === None
          ? newStr('locale')
          : encoding
        : encoding,
    ),
  );
}
