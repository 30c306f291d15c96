/** `BufferedRWPair`: a buffered reader and a buffered writer as one stream (Modules/_io/bufferedio.c). */
import { asIndex, callMethod, isTrue } from '../../objects/abstract.ts';
import { valueError } from '../../objects/errors.ts';
import { constructorArgs } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { incref, PyObject } from '../../objects/object.ts';
import { makeBuiltinType, None, pyBool } from '../../objects/roster.ts';
import { settle, type Gen } from '../../objects/runtime.ts';
import { BufferedIOBaseType, finalizeStream, isClosed, streamRepr } from './base.ts';
import {
  BufferedReaderType,
  BufferedWriterType,
  defaultBufferSize,
  newBuffered,
  requireAbility,
  type Buffered,
} from './buffered.ts';

interface PairData {
  reader: Buffered | null;
  writer: Buffered | null;
}

type Pair = PyObject<PairData>;

export const BufferedRWPairType = makeBuiltinType('BufferedRWPair', BufferedIOBaseType, '_io');
const bindPair = constructorArgs('BufferedRWPair', 'reader, writer, buffer_size=8192, /');

Object.assign(BufferedRWPairType.slots, {
  new: (_rt, t) => new PyObject<PairData>(t, { reader: null, writer: null }),
  init: function* (rt, o, args, kw): Gen<void> {
    const self = o as Pair;
    const [reader, writer, sizeArg] = bindPair(args, kw);
    yield* requireAbility(rt, reader as PyObject, 'readable');
    yield* requireAbility(rt, writer as PyObject, 'writable');
    const size =
      sizeArg === undefined ? defaultBufferSize(rt) : Number(yield* settle(asIndex(rt, sizeArg)));
    if (size <= 0) throw valueError('buffer size must be strictly positive');
    self.v.reader = incref(newBuffered(BufferedReaderType, reader as PyObject, size));
    self.v.writer = incref(newBuffered(BufferedWriterType, writer as PyObject, size));
  },
  finalize: finalizeStream,
  repr: (rt, o) => streamRepr(rt, o),
  traverse: (o, visit) => {
    const { reader, writer } = (o as Pair).v;
    for (const part of [reader, writer]) if (part !== null) visit(part);
  },
} satisfies typeof BufferedRWPairType.slots);

function half(self: Pair, which: 'reader' | 'writer'): Buffered {
  const part = self.v[which];
  if (part === null) throw valueError('I/O operation on uninitialized object');
  return part;
}

for (const [name, signature, which] of [
  ['read', 'size=-1, /', 'reader'],
  ['read1', 'size=-1, /', 'reader'],
  ['peek', 'size=0, /', 'reader'],
  ['readinto', 'buffer, /', 'reader'],
  ['readinto1', 'buffer, /', 'reader'],
  ['readable', '', 'reader'],
  ['write', 'buffer, /', 'writer'],
  ['flush', '', 'writer'],
  ['writable', '', 'writer'],
] as const) {
  method(BufferedRWPairType, name, signature, (rt, self: Pair, ...args: (PyObject | undefined)[]) =>
    callMethod(
      rt,
      half(self, which),
      name,
      args.filter((a) => a !== undefined),
    ),
  );
}
method(BufferedRWPairType, 'isatty', '', function* (rt, self: Pair): Gen {
  for (const which of ['writer', 'reader'] as const)
    if (yield* settle(isTrue(rt, yield* callMethod(rt, half(self, which), 'isatty'))))
      return pyBool(true);
  return pyBool(false);
});
method(BufferedRWPairType, 'close', '', function* (rt, self: Pair): Gen {
  try {
    yield* callMethod(rt, half(self, 'writer'), 'close');
  } finally {
    yield* callMethod(rt, half(self, 'reader'), 'close');
  }
  return None;
});
getset(BufferedRWPairType, 'closed', function* (rt, self: Pair): Gen {
  return pyBool(yield* isClosed(rt, half(self, 'writer')));
});
