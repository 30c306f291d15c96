"""JSON text to Python objects.

Mirrors CPython 3.13 and 3.14: Lib/json/decoder.py, and the native scanner of
_json, whose work is done here in Python: positions and texts of errors are
those of the native one.

Leaves out: the memo that lets equal keys of one text be one object.
"""

__all__ = ['JSONDecoder', 'JSONDecodeError']

_CONSTANTS = {
    'NaN': float('nan'),
    'Infinity': float('inf'),
    '-Infinity': float('-inf'),
}
_ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n',
            'r': '\r', 't': '\t'}
_HEX = '0123456789abcdefABCDEF'


class JSONDecodeError(ValueError):
    """Text that is not JSON: msg, doc, pos, and from these lineno and colno."""

    def __init__(self, msg, doc, pos):
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)'
                            % (msg, self.lineno, self.colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


def _skip_space(s, i):
    # s[i:i + 1] is '' at the end of the text, and '' is in every string.
    c = s[i:i + 1]
    while c and c in ' \t\n\r':
        i += 1
        c = s[i:i + 1]
    return i


def _digits(s, i):
    # Returns where the digits that begin at i end: at i, if there is none.
    c = s[i:i + 1]
    while c and c in '0123456789':
        i += 1
        c = s[i:i + 1]
    return i


def scanstring(s, end, strict=True):
    """Scan the string whose first quote is at end - 1; return it and its end."""
    begin = end - 1
    close = s.find('"', end)
    if close >= 0:
        text = s[end:close]
        # Most strings hold nothing that needs a second look.
        if '\\' not in text and (not strict or text.isprintable()):
            return text, close + 1
    parts = []
    size = len(s)
    while True:
        start = end
        while end < size:
            c = s[end]
            if c == '"' or c == '\\':
                break
            if strict and c <= '\x1f':
                raise JSONDecodeError('Invalid control character at', s, end)
            end += 1
        else:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        if end > start:
            parts.append(s[start:end])
        end += 1
        if c == '"':
            return ''.join(parts), end
        c = s[end:end + 1]
        if c == 'u':
            char, end = _scan_unicode(s, end, size)
        elif c in _ESCAPES:
            char = _ESCAPES[c]
            end += 1
        elif c:
            raise JSONDecodeError('Invalid \\escape', s, end - 1)
        else:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        parts.append(char)


def _scan_unicode(s, at, size):
    # s[at] is the u of an escape. Two escapes that are the halves of a
    # surrogate pair make one character.
    code = _hex4(s, at + 1, size)
    if code is None:
        raise JSONDecodeError('Invalid \\uXXXX escape', s, at)
    at += 5
    if 0xD800 <= code <= 0xDBFF and s[at:at + 2] == '\\u':
        low = _hex4(s, at + 2, size)
        if low is not None and 0xDC00 <= low <= 0xDFFF:
            code = 0x10000 + ((code - 0xD800) << 10 | (low - 0xDC00))
            at += 6
    return chr(code), at


def _hex4(s, i, size):
    # The native scanner wants one more character after the four digits.
    digits = s[i:i + 4]
    if i + 4 >= size:
        return None
    for c in digits:
        if c not in _HEX:
            return None
    return int(digits, 16)


def make_scanner(context):
    """Return the function that scans one value of any kind from a place in a text."""
    strict = context.strict
    parse_float = context.parse_float
    parse_int = context.parse_int
    parse_constant = context.parse_constant
    object_hook = context.object_hook
    object_pairs_hook = context.object_pairs_hook

    # StopIteration(i) is "no value at i": what that means, the caller knows.

    def scan_once(s, i):
        if i < 0:
            raise ValueError('idx cannot be negative')
        c = s[i:i + 1]
        if c == '"':
            return scanstring(s, i + 1, strict)
        if c == '{':
            return scan_object(s, i + 1)
        if c == '[':
            return scan_array(s, i + 1)
        if c == 'n' and s.startswith('null', i):
            return None, i + 4
        if c == 't' and s.startswith('true', i):
            return True, i + 4
        if c == 'f' and s.startswith('false', i):
            return False, i + 5
        if c == 'N' and s.startswith('NaN', i):
            return parse_constant('NaN'), i + 3
        if c == 'I' and s.startswith('Infinity', i):
            return parse_constant('Infinity'), i + 8
        if c == '-' and s.startswith('-Infinity', i):
            return parse_constant('-Infinity'), i + 9
        return scan_number(s, i, c)

    def scan_number(s, i, c):
        first = i + 1 if c == '-' else i
        end = _digits(s, first)
        if end == first:
            raise StopIteration(i)
        if s[first] == '0':
            # A number does not go on after a leading zero.
            end = first + 1
        whole = end
        if s[end:end + 1] == '.':
            last = _digits(s, end + 1)
            if last > end + 1:
                end = last
        c = s[end:end + 1]
        if c == 'e' or c == 'E':
            sign = s[end + 1:end + 2]
            start = end + 2 if sign == '-' or sign == '+' else end + 1
            last = _digits(s, start)
            if last > start:
                end = last
        if end == whole:
            return parse_int(s[i:end]), end
        return parse_float(s[i:end]), end

    def scan_array(s, i):
        values = []
        i = _skip_space(s, i)
        if s[i:i + 1] == ']':
            return values, i + 1
        while True:
            try:
                value, i = scan_once(s, i)
            except StopIteration as err:
                raise JSONDecodeError('Expecting value', s, err.value) from None
            values.append(value)
            i = _skip_space(s, i)
            c = s[i:i + 1]
            if c == ']':
                return values, i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _skip_space(s, i + 1)
            if s[i:i + 1] == ']':
                raise JSONDecodeError(
                    'Illegal trailing comma before end of array', s, comma)

    def scan_object(s, i):
        pairs = []
        i = _skip_space(s, i)
        c = s[i:i + 1]
        if c == '}':
            return finish_object(pairs), i + 1
        while True:
            if c != '"':
                raise JSONDecodeError(
                    'Expecting property name enclosed in double quotes', s, i)
            key, i = scanstring(s, i + 1, strict)
            i = _skip_space(s, i)
            if s[i:i + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            i = _skip_space(s, i + 1)
            try:
                value, i = scan_once(s, i)
            except StopIteration as err:
                raise JSONDecodeError('Expecting value', s, err.value) from None
            pairs.append((key, value))
            i = _skip_space(s, i)
            c = s[i:i + 1]
            if c == '}':
                return finish_object(pairs), i + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = _skip_space(s, i + 1)
            c = s[i:i + 1]
            if c == '}':
                raise JSONDecodeError(
                    'Illegal trailing comma before end of object', s, comma)

    def finish_object(pairs):
        if object_pairs_hook is not None:
            return object_pairs_hook(pairs)
        if object_hook is not None:
            return object_hook(dict(pairs))
        return dict(pairs)

    return scan_once


class JSONDecoder:
    """Decodes JSON; hooks and parsers replace what the values become."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook
        self.scan_once = make_scanner(self)

    def decode(self, s):
        """Return the value that the whole text is."""
        value, end = self.raw_decode(s, _skip_space(s, 0))
        end = _skip_space(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        """Return the value that begins at idx, and where it ends."""
        try:
            return self.scan_once(s, idx)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
