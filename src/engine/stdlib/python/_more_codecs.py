"""Encodings that are rarely asked for: codecs looks here last.

Mirrors CPython 3.13 and 3.14, Lib/encodings.
"""

import codecs
from codecs import _handled, _plain_info

_ALIASES = {
    'rot13': 'rot_13', 'hex': 'hex_codec', 'base64': 'base64_codec', 'base_64': 'base64_codec',
    'quopri': 'quopri_codec', 'quoted_printable': 'quopri_codec', 'quotedprintable': 'quopri_codec',
    'zip': 'zlib_codec', 'zlib': 'zlib_codec', 'unicodeescape': 'unicode_escape',
    'rawunicodeescape': 'raw_unicode_escape', 'utf7': 'utf_7', 'u7': 'utf_7',
    'unicode_1_1_utf_7': 'utf_7',
}


def find(normal):
    """Return the CodecInfo of an encoding, or None."""
    name = ''.join(c if c.isalnum() or c == '.' else '_' for c in normal)
    name = _ALIASES.get(name, name)
    make = _MAKERS.get(name)
    if make is None:
        return None
    spoken, encode, decode, is_text = make
    return _plain_info(spoken, encode, decode, is_text)


# --- escapes ----------------------------------------------------------------------------------------------

def _unicode_escape_encode(input, errors='strict'):
    out = []
    for c in input:
        n = ord(c)
        if c == '\\':
            out.append('\\\\')
        elif c == '\n':
            out.append('\\n')
        elif c == '\r':
            out.append('\\r')
        elif c == '\t':
            out.append('\\t')
        elif 32 <= n < 127:
            out.append(c)
        else:
            out.append(codecs._escape(c))
    return ''.join(out).encode('ascii'), len(input)


_SIMPLE = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v',
           '\\': '\\', "'": "'", '"': '"', '\n': ''}
_DIGITS = {'x': 2, 'u': 4, 'U': 8}


def _bad(name, data, start, end, reason, errors):
    return _handled(UnicodeDecodeError(name, data, start, end, reason), errors)


def _unicode_escape_decode(input, errors='strict'):
    data = input.encode('latin-1') if isinstance(input, str) else bytes(input)
    text = data.decode('latin-1')
    out = []
    i = 0
    while i < len(text):
        c = text[i]
        if c != '\\':
            out.append(c)
            i += 1
            continue
        start = i
        i += 1
        if i == len(text):
            more, i = _bad('unicodeescape', data, start, i, '\\ at end of string', errors)
            out.append(more)
            continue
        c = text[i]
        i += 1
        if c in _SIMPLE:
            out.append(_SIMPLE[c])
        elif c in '01234567':
            j = i - 1
            while i < len(text) and i - j < 3 and text[i] in '01234567':
                i += 1
            out.append(chr(int(text[j:i], 8)))
        elif c in _DIGITS:
            count = _DIGITS[c]
            j = i
            while j < len(text) and j - i < count and text[j] in '0123456789abcdefABCDEF':
                j += 1
            if j - i < count:
                reason = 'truncated \\%s%s escape' % (c, 'X' * count)
                more, i = _bad('unicodeescape', data, start, j, reason, errors)
                out.append(more)
                continue
            n = int(text[i:j], 16)
            if n > 0x10ffff:
                more, i = _bad('unicodeescape', data, start, j, 'illegal Unicode character', errors)
                out.append(more)
                continue
            out.append(chr(n))
            i = j
        elif c == 'N':
            import unicodedata
            end = text.find('}', i)
            if text[i:i + 1] != '{' or end < 0:
                more, i = _bad('unicodeescape', data, start, i, 'malformed \\N character escape', errors)
                out.append(more)
                continue
            try:
                out.append(unicodedata.lookup(text[i + 1:end]))
                i = end + 1
            except KeyError:
                more, i = _bad('unicodeescape', data, start, end + 1,
                               'unknown Unicode character name', errors)
                out.append(more)
        else:
            out.append('\\' + c)
    return ''.join(out), len(input)


def _raw_escape_encode(input, errors='strict'):
    return b''.join(c.encode('latin-1') if c < '\u0100' else codecs._escape(c).encode('ascii')
                    for c in input), len(input)


def _raw_escape_decode(input, errors='strict'):
    data = input.encode('latin-1') if isinstance(input, str) else bytes(input)
    text = data.decode('latin-1')
    out = []
    i = 0
    while i < len(text):
        if text[i] == '\\' and i + 1 < len(text) and text[i + 1] in 'uU':
            count = _DIGITS[text[i + 1]]
            digits = text[i + 2:i + 2 + count]
            if len(digits) == count and all(d in '0123456789abcdefABCDEF' for d in digits):
                out.append(chr(int(digits, 16)))
                i += 2 + count
                continue
            more, i = _bad('rawunicodeescape', data, i, i + 2 + len(digits),
                           'truncated \\%s%s escape' % (text[i + 1], 'X' * count), errors)
            out.append(more)
        elif text[i] == '\\':
            out.append(text[i:i + 2])
            i += 2
        else:
            out.append(text[i])
            i += 1
    return ''.join(out), len(input)


def escape_decode(data, errors=None):
    """The bytes of a bytes literal's inside."""
    data = bytes(data)
    text = data.decode('latin-1')
    out = bytearray()
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c != '\\':
            out.append(ord(c))
            continue
        if i == len(text):
            raise ValueError('Trailing \\ in string')
        c = text[i]
        i += 1
        if c in _SIMPLE:
            out += _SIMPLE[c].encode('latin-1')
        elif c in '01234567':
            j = i - 1
            while i < len(text) and i - j < 3 and text[i] in '01234567':
                i += 1
            out.append(int(text[j:i], 8) & 255)
        elif c == 'x':
            digits = text[i:i + 2]
            if len(digits) < 2 or any(d not in '0123456789abcdefABCDEF' for d in digits):
                raise ValueError('invalid \\x escape at position %d' % (i - 2))
            out.append(int(digits, 16))
            i += 2
        else:
            out += b'\\' + c.encode('latin-1')
    return bytes(out), len(data)


# --- punycode and idna --------------------------------------------------------------------------------------

def _adapt(delta, first, numchars):
    delta = delta // 700 if first else delta // 2
    delta += delta // numchars
    divisions = 0
    while delta > 455:
        delta //= 35
        divisions += 36
    return divisions + 36 * delta // (delta + 38)


def _threshold(j, bias):
    return min(26, max(1, 36 * (j + 1) - bias))


def _punycode_encode(input, errors='strict'):
    digits = 'abcdefghijklmnopqrstuvwxyz0123456789'
    out = ''.join(c for c in input if c < '\x80')
    basic = handled = len(out)
    if basic:
        out += '-'
    n, delta, bias = 128, 0, 72
    while handled < len(input):
        m = min(ord(c) for c in input if ord(c) >= n)
        delta += (m - n) * (handled + 1)
        n = m
        for c in input:
            if ord(c) < n:
                delta += 1
            elif ord(c) == n:
                q, j = delta, 0
                while q >= (t := _threshold(j, bias)):
                    out += digits[t + (q - t) % (36 - t)]
                    q = (q - t) // (36 - t)
                    j += 1
                out += digits[q]
                bias = _adapt(delta, handled == basic, handled + 1)
                delta = 0
                handled += 1
        delta += 1
        n += 1
    return out.encode('ascii'), len(input)


def _punycode_decode(input, errors='strict'):
    text = bytes(input).decode('ascii', errors)
    base, _, extended = text.rpartition('-')
    chars = list(base)
    n, i, bias = 128, 0, 72
    at = 0
    while at < len(extended):
        old, weight, j = i, 1, 0
        while True:
            if at >= len(extended):
                if errors == 'strict':
                    raise UnicodeError('incomplete punicode string')
                return ''.join(chars), len(input)
            c = extended[at].upper()
            at += 1
            digit = ord(c) - 65 if 'A' <= c <= 'Z' else ord(c) - 22 if c.isdigit() else -1
            if digit < 0:
                raise UnicodeError("Invalid extended code point '%s'" % extended[at - 1])
            t = _threshold(j, bias)
            i += digit * weight
            if digit < t:
                break
            weight *= 36 - t
            j += 1
        bias = _adapt(i - old, old == 0, len(chars) + 1)
        n += i // (len(chars) + 1)
        i %= len(chars) + 1
        chars.insert(i, chr(n))
        i += 1
    return ''.join(chars), len(input)


def _to_ascii(label):
    if label.isascii():
        if 0 < len(label) < 64:
            return label.encode('ascii')
        raise UnicodeError('label %s' % ('too long' if label else 'empty'))
    import unicodedata
    label = unicodedata.normalize('NFKC', label.lower())
    if label.isascii():
        return label.encode('ascii')
    out = b'xn--' + _punycode_encode(label)[0]
    if len(out) >= 64:
        raise UnicodeError('label too long')
    return out


def _idna_encode(input, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'unsupported error handling {errors}')
    if not input:
        return b'', 0
    for dot in '\u3002\uff0e\uff61':
        input = input.replace(dot, '.')
    labels = input.split('.')
    trailing = b''
    if not labels[-1]:
        labels.pop()
        trailing = b'.'
    out = []
    for label in labels:
        try:
            out.append(_to_ascii(label))
        except UnicodeError as e:
            raise UnicodeEncodeError('idna', input, 0, len(input), str(e)) from None
    return b'.'.join(out) + trailing, len(input)


def _idna_decode(input, errors='strict'):
    labels = bytes(input).decode('ascii').split('.')
    return '.'.join(_punycode_decode(label[4:].encode())[0] if label.lower().startswith('xn--')
                    else label.lower() for label in labels), len(input)


# --- utf-7 ---------------------------------------------------------------------------------------------------

_DIRECT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:?"
                    "!\"#$%&*;<=>@[]^_`{|} \t\r\n")


def _utf7_encode(input, errors='strict'):
    import binascii
    out = []
    i = 0
    while i < len(input):
        c = input[i]
        if c in _DIRECT:
            out.append(c)
            i += 1
        elif c == '+':
            out.append('+-')
            i += 1
        else:
            j = i
            while j < len(input) and input[j] not in _DIRECT:
                j += 1
            data = input[i:j].encode('utf-16-be', 'surrogatepass')
            out.append('+' + binascii.b2a_base64(data, newline=False).decode().rstrip('='))
            if j == len(input) or input[j] in '-/' or input[j].isalnum():
                out.append('-')
            i = j
    return ''.join(out).encode('ascii'), len(input)


def _utf7_decode(input, errors='strict'):
    import binascii
    text = bytes(input).decode('latin-1')
    out = []
    i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if c != '+':
            if c >= '\x80':
                more, i = _bad('utf7', bytes(input), i - 1, i, 'unexpected special character', errors)
                out.append(more)
            else:
                out.append(c)
            continue
        j = i
        while j < len(text) and (text[j].isascii() and text[j].isalnum() or text[j] in '+/'):
            j += 1
        run = text[i:j]
        if run:
            data = binascii.a2b_base64(run + '=' * (-len(run) % 4))
            out.append(data[:len(data) // 2 * 2].decode('utf-16-be', 'surrogatepass'))
        elif text[j:j + 1] == '-':
            out.append('+')
        i = j + 1 if text[j:j + 1] == '-' else j
    return ''.join(out), len(input)


# --- bytes to bytes, text to text --------------------------------------------------------------------------------

def _rot13(input, errors='strict'):
    out = []
    for c in input:
        n = ord(c)
        if 65 <= n <= 90:
            c = chr((n - 52) % 26 + 65)
        elif 97 <= n <= 122:
            c = chr((n - 84) % 26 + 97)
        out.append(c)
    return ''.join(out), len(input)


def _by(module, encode, decode):
    def call(name):
        def f(input, errors='strict'):
            return getattr(__import__(module), name)(input), len(input)
        return f
    return call(encode), call(decode)


def _quopri_encode(input, errors='strict'):
    import binascii
    return binascii.b2a_qp(bytes(input), quotetabs=True), len(input)


def _quopri_decode(input, errors='strict'):
    import binascii
    return binascii.a2b_qp(bytes(input)), len(input)


_MAKERS = {
    'unicode_escape': ('unicode-escape', _unicode_escape_encode, _unicode_escape_decode, True),
    'raw_unicode_escape': ('raw-unicode-escape', _raw_escape_encode, _raw_escape_decode, True),
    'punycode': ('punycode', _punycode_encode, _punycode_decode, True),
    'idna': ('idna', _idna_encode, _idna_decode, True),
    'utf_7': ('utf-7', _utf7_encode, _utf7_decode, True),
    'rot_13': ('rot-13', _rot13, _rot13, False),
    'hex_codec': ('hex', *_by('binascii', 'b2a_hex', 'a2b_hex'), False),
    'base64_codec': ('base64', *_by('base64', 'encodebytes', 'decodebytes'), False),
    'zlib_codec': ('zlib', *_by('zlib', 'compress', 'decompress'), False),
    'quopri_codec': ('quopri', _quopri_encode, _quopri_decode, False),
}
