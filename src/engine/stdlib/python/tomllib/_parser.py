"""The parser of tomllib: TOML 1.0, one pass over the text.

Errors have the texts and places of Lib/tomllib/_parser.py. Tables are dicts
while they are read; what may still be done with each of them stands beside
them in a tree of _Header.
"""

import re
import sys
from datetime import date, datetime, time, timedelta, timezone

_ASCII_CONTROL = frozenset(map(chr, range(32))) | {'\x7f'}
_ILLEGAL_IN_LINE = _ASCII_CONTROL - {'\t'}
_ILLEGAL_IN_LINES = _ASCII_CONTROL - {'\t', '\n'}
_BARE_KEY = re.compile('[A-Za-z0-9_-]+')
_BLANK = re.compile('[ \t]*')
_BLANK_LINES = re.compile('[ \t\n]*')
_HEX = re.compile('[0-9A-Fa-f]*')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}

_TIME = r'([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?'
_LOCAL_TIME = re.compile(_TIME)
_DATE_TIME = re.compile(
    r'([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?:[Tt ]' + _TIME
    + r'(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?')
_NUMBER = re.compile(
    r'0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)'
    r'|[+-]?(?:0|[1-9](?:_?[0-9])*)'
    r'(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)')


class TOMLDecodeError(ValueError):
    """The text is no valid TOML; 3.14 tells in attributes where."""

    def __init__(self, msg='', doc='', pos=0, *args):
        if args or not isinstance(msg, str) or not isinstance(doc, str) or not isinstance(pos, int):
            super().__init__(msg, doc, pos, *args)
            return
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos) if lineno > 1 else pos + 1
        where = 'end of document' if pos >= len(doc) else f'line {lineno}, column {colno}'
        super().__init__(f'{msg} (at {where})')
        if sys.version_info >= (3, 14):
            self.msg, self.doc, self.pos = msg, doc, pos
            self.lineno, self.colno = lineno, colno


class _Header:
    """What is known of one table: `closed` by its value, `declared` by [table]."""

    __slots__ = ('children', 'closed', 'declared')

    def __init__(self):
        self.children = {}
        self.closed = False
        self.declared = False

    def child(self, key):
        known = self.children.get(key)
        if known is None:
            known = self.children[key] = _Header()
        return known


def load(fp, /, *, parse_float=float):
    """Read a document from a binary file."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use "
                        "`open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """Read a document from a string."""
    try:
        text = s.replace('\r\n', '\n')
    except (AttributeError, TypeError):
        raise TypeError(f"Expected str object, not '{type(s).__qualname__}'") from None
    return _Parser(text, _checked(parse_float)).document()


def _checked(parse_float):
    """The function, made to refuse what could be taken for a table."""
    if parse_float is float:
        return float

    def safe(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value

    return safe


class _Parser:
    def __init__(self, text, parse_float):
        self.text = text
        self.pos = 0
        self.parse_float = parse_float
        self.data = {}
        self.root = _Header()
        # Keys of the table that statements go into.
        self.header = ()
        # Keys that dotted keys of this table have made, so that no header may follow.
        self.dotted = []

    def error(self, message, pos=None):
        return TOMLDecodeError(message, self.text, self.pos if pos is None else pos)

    def peek(self):
        return self.text[self.pos:self.pos + 1]

    def skip(self, pattern):
        self.pos = pattern.match(self.text, self.pos).end()

    def take(self, string):
        if self.text.startswith(string, self.pos):
            self.pos += len(string)
            return True
        return False

    # --- statements --------------------------------------------------------

    def document(self):
        while True:
            self.skip(_BLANK)
            c = self.peek()
            if not c:
                break
            if c == '\n':
                self.pos += 1
                continue
            if c == '[':
                self.close_dotted()
                if self.text.startswith('[[', self.pos):
                    self.array_header()
                else:
                    self.table_header()
                self.skip(_BLANK)
            elif _BARE_KEY.match(c) or c in '"\'':
                self.statement()
                self.skip(_BLANK)
            elif c != '#':
                raise self.error('Invalid statement')
            self.comment()
            c = self.peek()
            if not c:
                break
            if c != '\n':
                raise self.error('Expected newline or end of document after a statement')
            self.pos += 1
        return self.data

    def comment(self):
        if self.peek() == '#':
            self.pos += 1
            end = self.text.find('\n', self.pos)
            self.check_legal(len(self.text) if end < 0 else end, _ILLEGAL_IN_LINE)

    def check_legal(self, end, illegal):
        """Go on to `end`, where none of the characters may stand before."""
        for at in range(self.pos, end):
            if self.text[at] in illegal:
                raise self.error(f'Found invalid character {self.text[at]!r}', at)
        self.pos = end

    def blanks_and_comments(self):
        while True:
            before = self.pos
            self.skip(_BLANK_LINES)
            self.comment()
            if self.pos == before:
                return

    def info(self, keys):
        node = self.root
        for key in keys:
            node = node.child(key)
        return node

    def is_closed(self, keys):
        """Is the table, or one that it is in, complete and not to be touched?"""
        node = self.root
        for key in keys:
            node = node.children.get(key)
            if node is None:
                return False
            if node.closed:
                return True
        return False

    def close_dotted(self):
        for keys in self.dotted:
            self.info(keys).declared = True
        self.dotted = []

    def find_table(self, keys, into_arrays=True):
        """The table of these keys, made where it is not there; KeyError where a value is."""
        table = self.data
        for key in keys:
            table = table.setdefault(key, {})
            if into_arrays and isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                raise KeyError('There is no nest behind this key')
        return table

    def table_header(self):
        self.pos += 1
        self.skip(_BLANK)
        keys = self.key()
        if self.is_declared(keys) or self.is_closed(keys):
            raise self.error(f'Cannot declare {keys} twice')
        self.info(keys).declared = True
        try:
            self.find_table(keys)
        except KeyError:
            raise self.error('Cannot overwrite a value') from None
        if not self.take(']'):
            raise self.error("Expected ']' at the end of a table declaration")
        self.header = keys

    def is_declared(self, keys):
        node = self.root
        for key in keys:
            node = node.children.get(key)
            if node is None:
                return False
        return node.declared

    def array_header(self):
        self.pos += 2
        self.skip(_BLANK)
        keys = self.key()
        if self.is_closed(keys):
            raise self.error(f'Cannot mutate immutable namespace {keys}')
        # The tables below the one before do not count for the new one.
        parent = self.info(keys[:-1])
        parent.children.pop(keys[-1], None)
        self.info(keys).declared = True
        try:
            table = self.find_table(keys[:-1])
            items = table.setdefault(keys[-1], [])
            if not isinstance(items, list):
                raise KeyError('An object other than list found behind this key')
            items.append({})
        except KeyError:
            raise self.error('Cannot overwrite a value') from None
        if not self.take(']]'):
            raise self.error("Expected ']]' at the end of an array declaration")
        self.header = keys

    def statement(self):
        keys, value = self.pair()
        parent, name = keys[:-1], keys[-1]
        path = self.header + parent
        for length in range(1, len(keys)):
            partial = self.header + keys[:length]
            if self.is_declared(partial):
                raise self.error(f'Cannot redefine namespace {partial}')
            self.dotted.append(partial)
        if self.is_closed(path):
            raise self.error(f'Cannot mutate immutable namespace {path}')
        try:
            table = self.find_table(path)
        except KeyError:
            raise self.error('Cannot overwrite a value') from None
        if name in table:
            raise self.error('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self.info(self.header + keys).closed = True
        table[name] = value

    # --- keys --------------------------------------------------------------

    def pair(self):
        keys = self.key()
        if self.peek() != '=':
            raise self.error("Expected '=' after a key in a key/value pair")
        self.pos += 1
        self.skip(_BLANK)
        return keys, self.value()

    def key(self):
        parts = [self.key_part()]
        self.skip(_BLANK)
        while self.take('.'):
            self.skip(_BLANK)
            parts.append(self.key_part())
            self.skip(_BLANK)
        return tuple(parts)

    def key_part(self):
        bare = _BARE_KEY.match(self.text, self.pos)
        if bare:
            self.pos = bare.end()
            return bare[0]
        c = self.peek()
        if c == "'":
            return self.literal_string()
        if c == '"':
            self.pos += 1
            return self.basic_string(False)
        raise self.error('Invalid initial character for a key part')

    # --- strings -----------------------------------------------------------

    def literal_string(self):
        self.pos += 1
        start = self.pos
        self.find_end("'", _ILLEGAL_IN_LINE)
        self.pos += 1
        return self.text[start:self.pos - 1]

    def find_end(self, end, illegal):
        at = self.text.find(end, self.pos)
        if at < 0:
            self.check_legal(len(self.text), illegal)
            raise self.error(f'Expected {end!r}', len(self.text))
        self.check_legal(at, illegal)

    def multiline_string(self, quote):
        self.pos += 3
        self.take('\n')
        if quote == "'":
            start = self.pos
            self.find_end("'''", _ILLEGAL_IN_LINES)
            result = self.text[start:self.pos]
            self.pos += 3
        else:
            result = self.basic_string(True)
        # Up to two quotes may stand right before those that end it.
        for _ in range(2):
            if not self.take(quote):
                break
            result += quote
        return result

    def basic_string(self, multiline):
        illegal = _ILLEGAL_IN_LINES if multiline else _ILLEGAL_IN_LINE
        parts = []
        start = self.pos
        while True:
            c = self.peek()
            if not c:
                raise self.error('Unterminated string')
            if c == '"':
                if not multiline or self.text.startswith('"""', self.pos):
                    parts.append(self.text[start:self.pos])
                    self.pos += 3 if multiline else 1
                    return ''.join(parts)
                self.pos += 1
            elif c == '\\':
                parts.append(self.text[start:self.pos])
                parts.append(self.escape(multiline))
                start = self.pos
            elif c in illegal:
                raise self.error(f'Illegal character {c!r}')
            else:
                self.pos += 1

    def escape(self, multiline):
        c = self.text[self.pos + 1:self.pos + 2]
        self.pos += 2
        if multiline and c and c in ' \t\n':
            # A backslash at the end of a line: white space after it is left out.
            if c != '\n':
                self.skip(_BLANK)
                following = self.peek()
                if not following:
                    return ''
                if following != '\n':
                    raise self.error("Unescaped '\\' in a string")
                self.pos += 1
            self.skip(_BLANK_LINES)
            return ''
        if c == 'u':
            return self.hex_character(4)
        if c == 'U':
            return self.hex_character(8)
        plain = _ESCAPES.get(c)
        if plain is None:
            raise self.error("Unescaped '\\' in a string")
        return plain

    def hex_character(self, length):
        digits = self.text[self.pos:self.pos + length]
        if len(digits) != length or not _HEX.fullmatch(digits):
            raise self.error('Invalid hex value')
        self.pos += length
        code = int(digits, 16)
        if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            raise self.error('Escaped character is not a Unicode scalar value')
        return chr(code)

    # --- values ------------------------------------------------------------

    def value(self):
        c = self.peek()
        text = self.text
        if c and c in '"\'':
            if text.startswith(c * 3, self.pos):
                return self.multiline_string(c)
            if c == "'":
                return self.literal_string()
            self.pos += 1
            return self.basic_string(False)
        if c == 't' and self.take('true'):
            return True
        if c == 'f' and self.take('false'):
            return False
        if c == '[':
            return self.array()
        if c == '{':
            return self.inline_table()
        found = _DATE_TIME.match(text, self.pos)
        if found:
            try:
                result = _moment(found)
            except ValueError as e:
                raise self.error('Invalid date or datetime') from e
            self.pos = found.end()
            return result
        found = _LOCAL_TIME.match(text, self.pos)
        if found:
            self.pos = found.end()
            return _time(found.groups())
        found = _NUMBER.match(text, self.pos)
        if found:
            self.pos = found.end()
            if found['float']:
                return self.parse_float(found[0])
            return int(found[0], 0)
        for word in ('inf', 'nan', '+inf', '-inf', '+nan', '-nan'):
            if self.take(word):
                return self.parse_float(word)
        raise self.error('Invalid value')

    def array(self):
        self.pos += 1
        items = []
        self.blanks_and_comments()
        while not self.take(']'):
            items.append(self.value())
            self.blanks_and_comments()
            if self.take(']'):
                break
            if not self.take(','):
                raise self.error('Unclosed array')
            self.blanks_and_comments()
        return items

    def inline_table(self):
        self.pos += 1
        table = {}
        # Which tables in it came from dotted keys and may still grow.
        closed = []
        self.skip(_BLANK)
        if self.take('}'):
            return table
        while True:
            keys, value = self.pair()
            if any(keys[:len(path)] == path for path in closed):
                raise self.error(f'Cannot mutate immutable namespace {keys}')
            inner = table
            for key in keys[:-1]:
                inner = inner.setdefault(key, {})
                if not isinstance(inner, dict):
                    raise self.error('Cannot overwrite a value')
            if keys[-1] in inner:
                raise self.error(f'Duplicate inline table key {keys[-1]!r}')
            inner[keys[-1]] = value
            self.skip(_BLANK)
            if self.take('}'):
                return table
            if self.peek() != ',':
                raise self.error('Unclosed inline table')
            if isinstance(value, (dict, list)):
                closed.append(keys)
            self.pos += 1
            self.skip(_BLANK)


def _time(groups):
    hour, minute, second, fraction = groups[:4]
    return time(int(hour), int(minute), int(second), int(fraction.ljust(6, '0')) if fraction else 0)


def _moment(found):
    """A date, a local date and time, or one with an offset."""
    groups = found.groups()
    day = date(*map(int, groups[:3]))
    if groups[3] is None:
        return day
    zulu, sign, hours, minutes = groups[7:]
    zone = None
    if zulu:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(hours), minutes=int(minutes))
        zone = timezone(-offset if sign == '-' else offset)
    return datetime.combine(day, _time(groups[3:]), zone)
