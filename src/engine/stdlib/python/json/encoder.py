"""Python objects to JSON text.

Mirrors CPython 3.13 and 3.14, Lib/json/encoder.py, over the native functions
that quote a string. The chunks of iterencode() are CPython's.

Leaves out: the encoder that CPython has natively; dumps() runs the same
generators as dump().
"""

from sys import version_info as _version_info

_SHORT = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f',
          '\b': '\\b'}


def _check_text(s):
    if not isinstance(s, str):
        raise TypeError("expected string or bytes-like object, got '%s'" % type(s).__name__)


def py_encode_basestring(s):
    """Return a string with quotes, escaped where JSON asks for it."""
    _check_text(s)
    parts = [_SHORT.get(c) or (c if c >= ' ' else '\\u%04x' % ord(c)) for c in s]
    return '"' + ''.join(parts) + '"'


def py_encode_basestring_ascii(s):
    """The same with ASCII characters only."""
    _check_text(s)
    parts = []
    for c in s:
        n = ord(c)
        if c in _SHORT:
            c = _SHORT[c]
        elif n > 0xFFFF:
            n -= 0x10000
            c = '\\u%04x\\u%04x' % (0xD800 | n >> 10, 0xDC00 | n & 0x3FF)
        elif not ' ' <= c <= '~':
            c = '\\u%04x' % n
        parts.append(c)
    return '"' + ''.join(parts) + '"'


try:
    from _json import encode_basestring, encode_basestring_ascii
    c_encode_basestring, c_encode_basestring_ascii = encode_basestring, encode_basestring_ascii
except ImportError:
    # Somebody wants to do without.
    c_encode_basestring = c_encode_basestring_ascii = None
    encode_basestring, encode_basestring_ascii = (py_encode_basestring,
                                                  py_encode_basestring_ascii)
# The whole encoder is in Python.
c_make_encoder = None

# Since 3.14 an exception says which item it was about.
_NOTES = _version_info >= (3, 14)


class JSONEncoder:
    """Encodes JSON; a subclass overrides default() for objects of other types."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True,
                 check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            # The line break does what the space does otherwise.
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """Return something that can be encoded in place of o."""
        raise TypeError('Object of type %s is not JSON serializable'
                        % o.__class__.__name__)

    def encode(self, o):
        """Return the JSON text of o."""
        if isinstance(o, str):
            return self._quote()(o)
        return ''.join(self.iterencode(o, _one_shot=True))

    def iterencode(self, o, _one_shot=False):
        """Yield the JSON text of o piece by piece."""
        return _Run(self).value(o, 0)

    def _quote(self):
        return encode_basestring_ascii if self.ensure_ascii else encode_basestring


class _Run:
    # One call of iterencode(): the encoder's options, and the containers that
    # are being written.

    def __init__(self, encoder):
        self.default = encoder.default
        self.quote = encoder._quote()
        self.allow_nan = encoder.allow_nan
        self.skipkeys = encoder.skipkeys
        self.sort_keys = encoder.sort_keys
        self.item_separator = encoder.item_separator
        self.key_separator = encoder.key_separator
        indent = encoder.indent
        if indent is not None and not isinstance(indent, str):
            indent = ' ' * indent
        self.indent = indent
        self.open = set() if encoder.check_circular else None

    def scalar(self, o):
        # Returns the text of a value without parts, or None.
        if isinstance(o, str):
            return self.quote(o)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            # Not str(): an enum of integers is a number here.
            return int.__repr__(o)
        if isinstance(o, float):
            return self.number(o)
        return None

    def number(self, o):
        if o != o:
            text = 'NaN'
        elif o == float('inf'):
            text = 'Infinity'
        elif o == float('-inf'):
            text = '-Infinity'
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant: '
                             + repr(o))
        return text

    def value(self, o, level):
        text = self.scalar(o)
        if text is not None:
            yield text
        else:
            yield from self.compound(o, level)

    def compound(self, o, level):
        if isinstance(o, (list, tuple)):
            if not o:
                yield '[]'
                return
            write = self.array
        elif isinstance(o, dict):
            if not o:
                yield '{}'
                return
            write = self.object
        else:
            write = self.other
        if self.open is not None:
            if id(o) in self.open:
                raise ValueError('Circular reference detected')
            self.open.add(id(o))
        yield from write(o, level)
        if self.open is not None:
            self.open.discard(id(o))

    def breaks(self, level):
        # The line breaks inside a container: before an item, between two
        # items, before the closing bracket.
        if self.indent is None:
            return '', self.item_separator, ''
        inner = '\n' + self.indent * (level + 1)
        return inner, self.item_separator + inner, '\n' + self.indent * level

    def array(self, items, level):
        before, between, after = self.breaks(level)
        prefix = '[' + before
        for i, item in enumerate(items):
            try:
                text = self.scalar(item)
                if text is not None:
                    yield prefix + text
                else:
                    yield prefix
                    yield from self.compound(item, level + 1)
            except GeneratorExit:
                raise
            except BaseException as exc:
                if _NOTES:
                    exc.add_note('when serializing %s item %d'
                                 % (type(items).__name__, i))
                raise
            prefix = between
        if after:
            yield after
        yield ']'

    def object(self, mapping, level):
        yield '{'
        before, between, after = self.breaks(level)
        first = True
        items = mapping.items()
        if self.sort_keys:
            items = sorted(items)
        for key, item in items:
            name = self.key(key)
            if name is None:
                continue
            if not first:
                yield between
            elif before:
                yield before
            first = False
            yield self.quote(name)
            yield self.key_separator
            try:
                text = self.scalar(item)
                if text is not None:
                    yield text
                else:
                    yield from self.compound(item, level + 1)
            except GeneratorExit:
                raise
            except BaseException as exc:
                if _NOTES:
                    exc.add_note('when serializing %s item %r'
                                 % (type(mapping).__name__, key))
                raise
        if after and not first:
            yield after
        yield '}'

    def key(self, key):
        # Keys are strings in JSON: the simple values become theirs.
        if isinstance(key, str):
            return key
        text = self.scalar(key)
        if text is None and not self.skipkeys:
            raise TypeError('keys must be str, int, float, bool or None, not '
                            + key.__class__.__name__)
        return text

    def other(self, o, level):
        replacement = self.default(o)
        try:
            yield from self.value(replacement, level)
        except GeneratorExit:
            raise
        except BaseException as exc:
            if _NOTES:
                exc.add_note('when serializing %s object' % type(o).__name__)
            raise
