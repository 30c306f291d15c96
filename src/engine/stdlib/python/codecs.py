"""Encodings: finding them, encoding and decoding with them, all at once or piece by piece.

Mirrors CPython 3.13 and 3.14, Lib/codecs.py and Lib/encodings. What str.encode
and bytes.decode know natively stands in the engine (objects/codecs.ts); the
others are here: unicode_escape, punycode, idna, utf_7, rot13, hex, base64,
quopri, zlib, unicode_internal's successors.

Leaves out: encodings of East Asia, and uu and bz2.
"""

import builtins
import sys
import _codecs

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE',
           'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE', 'BOM_UTF8', 'BOM_UTF16',
           'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE',
           'CodecInfo', 'Codec', 'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader',
           'StreamWriter', 'StreamReaderWriter', 'StreamRecoder', 'getencoder', 'getdecoder',
           'getincrementalencoder', 'getincrementaldecoder', 'getreader', 'getwriter',
           'encode', 'decode', 'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors',
           'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'namereplace_errors', 'register_error', 'lookup_error', 'unregister']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE = BOM_UTF16_LE
BOM32_BE = BOM_UTF16_BE
BOM64_LE = BOM_UTF32_LE
BOM64_BE = BOM_UTF32_BE


class CodecInfo(tuple):
    """What lookup() gives: the functions and classes of an encoding."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None,
                incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return '<%s.%s object for encoding %s at %#x>' % (
            self.__class__.__module__, self.__class__.__qualname__, self.name, id(self))

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """Encoding and decoding without state."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encoding piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors
        self.buffer = ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Encoding piece by piece where some input has to wait for more."""

    def __init__(self, errors='strict'):
        IncrementalEncoder.__init__(self, errors)
        self.buffer = ''

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalEncoder.reset(self)
        self.buffer = ''

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class IncrementalDecoder:
    """Decoding piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Decoding piece by piece where some input has to wait for more."""

    def __init__(self, errors='strict'):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + bytes(input)
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        IncrementalDecoder.reset(self)
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


class StreamWriter(Codec):
    """Encodes what is written to a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors

    def write(self, object):
        data, consumed = self.encode(object, self.errors)
        self.stream.write(data)

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReader(Codec):
    """Decodes what is read from a stream of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream = stream
        self.errors = errors
        self.bytebuffer = b''
        self._empty_charbuffer = self.charbuffertype()
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def decode(self, input, errors='strict'):
        raise NotImplementedError

    def read(self, size=-1, chars=-1, firstline=False):
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None
        if chars < 0:
            chars = size
        while True:
            if chars >= 0 and len(self.charbuffer) >= chars:
                break
            newdata = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + newdata
            if not data:
                break
            try:
                newchars, decodedbytes = self.decode(data, self.errors)
            except UnicodeDecodeError as exc:
                if not firstline:
                    raise
                newchars, decodedbytes = self.decode(data[:exc.start], self.errors)
                if len(newchars.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[decodedbytes:]
            self.charbuffer += newchars
            if not newdata or chars < 0:
                break
        if chars < 0:
            result = self.charbuffer
            self.charbuffer = self._empty_charbuffer
        else:
            result = self.charbuffer[:chars]
            self.charbuffer = self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        line = self._empty_charbuffer
        while True:
            data = self.read(size or 72, firstline=True)
            if data and data.endswith('\r'):
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if lines and (len(lines) > 1 or lines[0] != lines[0].rstrip('\r\n')
                          or lines[0].splitlines()[0] != lines[0]):
                first = lines[0]
                self.charbuffer = line[len(first):] + self.charbuffer
                line = first if keepends else first.splitlines()[0]
                break
            if not data or size is not None:
                if line and not keepends:
                    line = line.splitlines()[0]
                break
        return line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self.bytebuffer = b''
        self.charbuffer = self._empty_charbuffer
        self.linebuffer = None

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamReaderWriter:
    """Reads and writes text over a stream of bytes."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError("can't serialize %s" % self.__class__.__name__)


class StreamRecoder:
    """Bytes in one encoding over a stream of bytes in another."""

    data_encoding = 'unknown'
    file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        self.stream = stream
        self.encode = encode
        self.decode = decode
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.writer.write(self.decode(b''.join(list), self.errors)[0])

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """Open a file whose bytes are encoded text."""
    if encoding is not None and 'b' not in mode:
        mode = mode + 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    try:
        info = lookup(encoding)
        srw = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
        srw.encoding = encoding
        return srw
    except:
        file.close()
        raise


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """Return bytes in one encoding over a file in another."""
    if file_encoding is None:
        file_encoding = data_encoding
    data_info = lookup(data_encoding)
    file_info = lookup(file_encoding)
    sr = StreamRecoder(file, data_info.encode, data_info.decode,
                       file_info.streamreader, file_info.streamwriter, errors)
    sr.data_encoding = data_encoding
    sr.file_encoding = file_encoding
    return sr


# --- error handlers --------------------------------------------------------------------------------------------

def strict_errors(exception):
    """Raise the error."""
    raise exception


def ignore_errors(exception):
    """Leave out what is wrong."""
    return '', exception.end


def replace_errors(exception):
    """Put ? or U+FFFD in place of what is wrong."""
    if isinstance(exception, UnicodeEncodeError):
        return '?' * (exception.end - exception.start), exception.end
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', exception.end
    if isinstance(exception, UnicodeTranslateError):
        return '\ufffd' * (exception.end - exception.start), exception.end
    raise TypeError("don't know how to handle %s in error callback" % type(exception).__name__)


def xmlcharrefreplace_errors(exception):
    """Put &#1234; in place of what cannot be encoded."""
    if not isinstance(exception, UnicodeEncodeError):
        raise TypeError("don't know how to handle %s in error callback" % type(exception).__name__)
    bad = exception.object[exception.start:exception.end]
    return ''.join('&#%d;' % ord(c) for c in bad), exception.end


def _escape(c):
    n = ord(c)
    return '\\x%02x' % n if n < 256 else '\\u%04x' % n if n < 65536 else '\\U%08x' % n


def backslashreplace_errors(exception):
    """Put an escape in place of what is wrong."""
    bad = exception.object[exception.start:exception.end]
    if isinstance(exception, UnicodeDecodeError):
        return ''.join('\\x%02x' % b for b in bad), exception.end
    return ''.join(map(_escape, bad)), exception.end


def namereplace_errors(exception):
    r"""Put \N{...} in place of what cannot be encoded."""
    if not isinstance(exception, UnicodeEncodeError):
        raise TypeError("don't know how to handle %s in error callback" % type(exception).__name__)
    import unicodedata
    out = []
    for c in exception.object[exception.start:exception.end]:
        name = unicodedata.name(c, None)
        out.append(_escape(c) if name is None else '\\N{%s}' % name)
    return ''.join(out), exception.end


def _surrogateescape(exception):
    bad = exception.object[exception.start:exception.end]
    if isinstance(exception, UnicodeDecodeError):
        out = ''
        for b in bad:
            if b < 128:
                break
            out += chr(0xdc00 + b)
        if not out:
            raise exception
        return out, exception.start + len(out)
    if all('\udc80' <= c <= '\udcff' for c in bad):
        return bytes(ord(c) - 0xdc00 for c in bad), exception.end
    raise exception


def _surrogatepass(exception):
    raise exception


_errors = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
           'xmlcharrefreplace': xmlcharrefreplace_errors,
           'backslashreplace': backslashreplace_errors, 'namereplace': namereplace_errors,
           'surrogateescape': _surrogateescape, 'surrogatepass': _surrogatepass}
_BUILTIN_ERRORS = frozenset(_errors) - {'namereplace'}


def register_error(errors, handler, /):
    """Give an error handler a name."""
    if not callable(handler):
        raise TypeError('handler must be callable')
    _errors[errors] = handler


def lookup_error(name, /):
    """Return the error handler of a name."""
    try:
        return _errors[name]
    except KeyError:
        raise LookupError("unknown error handler name '%s'" % name) from None


if sys.version_info >= (3, 14):
    def _unregister_error(errors, /):
        if errors in _BUILTIN_ERRORS or errors == 'namereplace':
            raise ValueError("cannot un-register built-in error handler '%s'" % errors)
        return _errors.pop(errors, None) is not None


def _handled(exc, errors):
    # What a handler of the program says: (replacement, position to go on at).
    result = lookup_error(errors)(exc)
    if (not isinstance(result, tuple) or len(result) != 2
            or not isinstance(result[0], (str, bytes)) or not isinstance(result[1], int)):
        kind = 'encoding' if isinstance(exc, UnicodeEncodeError) else 'decoding'
        if kind == 'encoding':
            raise TypeError('encoding error handler must return (str/bytes, int) tuple')
        raise TypeError('decoding error handler must return (str, int) tuple')
    replacement, at = result
    size = len(exc.object)
    if at < 0:
        at += size
    if not 0 <= at <= size:
        raise IndexError('position %d from error handler out of bounds' % result[1])
    return replacement, at


def _encode_known(text, name, errors):
    # str.encode with handlers that the engine does not have itself.
    if errors in _BUILTIN_ERRORS and _errors[errors].__module__ == 'codecs':
        return text.encode(name, errors)
    out = []
    at = 0
    while True:
        try:
            out.append(text[at:].encode(name))
            return b''.join(out)
        except UnicodeEncodeError as e:
            exc = UnicodeEncodeError(e.encoding, text, e.start + at, e.end + at, e.reason)
        out.append(text[at:exc.start].encode(name))
        replacement, at = _handled(exc, errors)
        if isinstance(replacement, str):
            try:
                replacement = replacement.encode(name)
            except UnicodeEncodeError:
                raise exc from None
        out.append(replacement)


def _decode_known(data, name, errors):
    if errors in _BUILTIN_ERRORS and _errors[errors].__module__ == 'codecs':
        return data.decode(name, errors)
    data = bytes(data)
    out = []
    at = 0
    while True:
        try:
            out.append(data[at:].decode(name))
            return ''.join(out)
        except UnicodeDecodeError as e:
            exc = UnicodeDecodeError(e.encoding, data, e.start + at, e.end + at, e.reason)
        out.append(data[at:exc.start].decode(name))
        replacement, at = _handled(exc, errors)
        out.append(replacement)


# --- the encodings that the engine knows ------------------------------------------------------------------------

_MARKED = {'utf-16': ('utf-16-le', BOM_UTF16_LE), 'utf-32': ('utf-32-le', BOM_UTF32_LE),
           'utf-8-sig': ('utf-8', BOM_UTF8)}


def _native_info(name):
    plain, mark = _MARKED.get(name, (name, b''))

    def encode(input, errors='strict'):
        if not isinstance(input, str):
            raise TypeError('encode() argument 1 must be str, not %s' % type(input).__name__)
        return _encode_known(input, name, errors or 'strict'), len(input)

    def decode(input, errors='strict'):
        input = bytes(input)
        return _decode_known(input, name, errors or 'strict'), len(input)

    class NativeEncoder(IncrementalEncoder):
        def __init__(self, errors='strict'):
            IncrementalEncoder.__init__(self, errors)
            self.first = 1

        def encode(self, input, final=False):
            if mark and self.first:
                self.first = 0
                return mark + _encode_known(input, plain, self.errors)
            return _encode_known(input, plain, self.errors)

        def reset(self):
            self.first = 1

        def getstate(self):
            return 0 if not mark else 2 if self.first else 0

        def setstate(self, state):
            self.first = 1 if state else 0

    class NativeDecoder(BufferedIncrementalDecoder):
        def __init__(self, errors='strict'):
            BufferedIncrementalDecoder.__init__(self, errors)
            self.state = 0

        def _buffer_decode(self, input, errors, final):
            if errors in _BUILTIN_ERRORS:
                text, used, self.state = _codecs.decode_part(input, name, errors, final, self.state)
                return text, used
            return _decode_known(input, name, errors), len(input)

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self.state = 0

        def getstate(self):
            return self.buffer, self.state

        def setstate(self, state):
            BufferedIncrementalDecoder.setstate(self, state)
            self.state = state[1]

    class NativeWriter(StreamWriter):
        def __init__(self, stream, errors='strict'):
            StreamWriter.__init__(self, stream, errors)
            self._encoder = NativeEncoder(errors)

        def encode(self, input, errors='strict'):
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder.reset()

    class NativeReader(StreamReader):
        def __init__(self, stream, errors='strict'):
            StreamReader.__init__(self, stream, errors)
            self._state = 0

        def decode(self, input, errors='strict'):
            if errors not in _BUILTIN_ERRORS:
                return _decode_known(input, name, errors), len(input)
            text, used, self._state = _codecs.decode_part(input, name, errors, False, self._state)
            return text, used

        def reset(self):
            StreamReader.reset(self)
            self._state = 0

    for cls, called in ((NativeEncoder, 'IncrementalEncoder'), (NativeDecoder, 'IncrementalDecoder'),
                        (NativeWriter, 'StreamWriter'), (NativeReader, 'StreamReader')):
        cls.__name__ = cls.__qualname__ = called
        cls.__module__ = 'encodings.' + name.replace('-', '_')
    return CodecInfo(encode, decode, NativeReader, NativeWriter, NativeEncoder, NativeDecoder,
                     'iso8859-1' if name == 'latin-1' else name)


def _plain_info(name, encode, decode, is_text=True):
    # An encoding whose pieces are all it takes, or that waits for the end.
    class PlainEncoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input, self.errors)[0]

    class PlainDecoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input, self.errors)[0]

    class PlainWriter(StreamWriter):
        charbuffertype = bytes

        def encode(self, input, errors='strict'):
            return encode(input, errors)

    class PlainReader(StreamReader):
        charbuffertype = str if is_text else bytes

        def decode(self, input, errors='strict'):
            return decode(input, errors)

    return CodecInfo(encode, decode, PlainReader, PlainWriter, PlainEncoder, PlainDecoder, name,
                     _is_text_encoding=is_text)


# --- the registry -------------------------------------------------------------------------------------------------

_search_functions = []
_cache = {}


def register(search_function, /):
    """Add a function that finds encodings by name."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _search_functions.append(search_function)


def unregister(search_function, /):
    """Take out a function that register() added."""
    if search_function in _search_functions:
        _search_functions.remove(search_function)
        _cache.clear()


def lookup(encoding, /):
    """Return the CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError('lookup() argument must be str, not %s' % type(encoding).__name__)
    if '\0' in encoding:
        raise ValueError('embedded null character')
    normal = encoding.replace(' ', '_').lower()
    info = _cache.get(normal)
    if info is None:
        info = _find(normal)
        for search in [] if info is not None else _search_functions:
            info = search(normal)
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError('codec search functions must return 4-tuples')
                break
        if info is None:
            raise LookupError('unknown encoding: ' + encoding)
        _cache[normal] = info
    return info


def _find(normal):
    name = _codecs.known(normal)
    if name is not None:
        return _native_info(name)
    from _more_codecs import find
    return find(normal)


def encode(obj, encoding='utf-8', errors='strict'):
    """Encode an object with an encoding of any kind."""
    return _apply('encoding', encoding, lookup(encoding).encode, obj, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """Decode an object with an encoding of any kind."""
    return _apply('decoding', encoding, lookup(encoding).decode, obj, errors)


def _apply(what, encoding, f, obj, errors):
    try:
        result = f(obj, errors)
    except Exception as e:
        # Which codec it was is worth knowing.
        e.add_note(f"{what} with '{encoding}' codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError('%scoder must return a tuple (object, integer)' % what[:2])
    return result[0]


def _text(obj, encoding, errors, what):
    # str.encode and bytes.decode, where the engine does not know the encoding or the handler.
    if what == 'decode' and not len(obj):
        return ''
    name = _codecs.known(encoding)
    if name is not None:
        return (_encode_known if what == 'encode' else _decode_known)(obj, name, errors)
    info = lookup(encoding)
    if not getattr(info, '_is_text_encoding', True):
        raise LookupError("'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs"
                          % (encoding, what))
    result = _apply(what[:2] + 'coding', encoding, getattr(info, what), obj, errors)
    if not isinstance(result, bytes if what == 'encode' else str):
        raise TypeError("'%s' %sr returned '%s' instead of '%s'; use codecs.%s() to %s arbitrary types"
                        % (encoding, what, type(result).__name__,
                           'bytes' if what == 'encode' else 'str', what, what))
    return result


def getencoder(encoding):
    """Return the encoding's function to encode."""
    return lookup(encoding).encode


def getdecoder(encoding):
    """Return the encoding's function to decode."""
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    """Return the encoding's class to encode piece by piece."""
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    """Return the encoding's class to decode piece by piece."""
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    """Return the encoding's StreamReader."""
    return lookup(encoding).streamreader


def getwriter(encoding):
    """Return the encoding's StreamWriter."""
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    """Encode texts one after the other."""
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode('', True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    """Decode pieces of bytes one after the other."""
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b'', True)
    if output:
        yield output


def make_identity_dict(rng):
    """Return a dict of numbers to themselves."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """Return a decoding map turned round; None where a value stands twice."""
    m = {}
    for k, v in decoding_map.items():
        m[v] = None if v in m else k
    return m


# Each encoding's own functions.
def _functions(name):
    def encode(str, errors=None, /):
        return _encode_known(str, name, errors or 'strict'), len(str)

    def decode(data, errors=None, final=True, /):
        text, used, _ = _codecs.decode_part(bytes(data), name, errors or 'strict', bool(final), 0)
        return text, used
    return encode, decode


utf_8_encode, utf_8_decode = _functions('utf-8')
ascii_encode, ascii_decode = _functions('ascii')
latin_1_encode, latin_1_decode = _functions('latin-1')
utf_16_encode, utf_16_decode = _functions('utf-16')
utf_16_le_encode, utf_16_le_decode = _functions('utf-16-le')
utf_16_be_encode, utf_16_be_decode = _functions('utf-16-be')
utf_32_encode, utf_32_decode = _functions('utf-32')
utf_32_le_encode, utf_32_le_decode = _functions('utf-32-le')
utf_32_be_encode, utf_32_be_decode = _functions('utf-32-be')
del _functions


def escape_encode(data, errors=None, /):
    """Return bytes as they stand in a literal."""
    return repr(bytes(data))[2:-1].replace('"', '"').encode('ascii'), len(data)


def escape_decode(data, errors=None, /):
    """Return the bytes of a literal's inside."""
    from _more_codecs import escape_decode as f
    return f(data, errors)


def unicode_escape_decode(data, errors=None, final=True, /):
    """Return the text of a literal's inside."""
    return lookup('unicode_escape').decode(data, errors or 'strict')


def unicode_escape_encode(str, errors=None, /):
    """Return text as it stands in a literal."""
    return lookup('unicode_escape').encode(str, errors or 'strict')


def charmap_encode(str, errors=None, mapping=None, /):
    """Encode character by character with a mapping."""
    out = []
    for i, c in enumerate(str):
        value = ord(c) if mapping is None else mapping.get(ord(c))
        if value is None or isinstance(value, int) and value > 255:
            exc = UnicodeEncodeError('charmap', str, i, i + 1, 'character maps to <undefined>')
            value = _handled(exc, errors or 'strict')[0]
            if not isinstance(value, bytes):
                value = charmap_encode(value, 'strict', mapping)[0]
        out.append(bytes([value]) if isinstance(value, int) else value)
    return b''.join(out), len(str)


def charmap_decode(data, errors=None, mapping=None, /):
    """Decode byte by byte with a mapping: a dict or a text of 256 characters."""
    out = []
    for i, b in enumerate(data):
        if mapping is None:
            value = chr(b)
        elif isinstance(mapping, str):
            value = mapping[b] if b < len(mapping) else '\ufffe'
        else:
            value = mapping.get(b)
            if isinstance(value, int):
                value = chr(value)
        if value is None or value == '\ufffe':
            exc = UnicodeDecodeError('charmap', bytes(data), i, i + 1,
                                     'character maps to <undefined>')
            value = _handled(exc, errors or 'strict')[0]
        out.append(value)
    return ''.join(out), len(data)
