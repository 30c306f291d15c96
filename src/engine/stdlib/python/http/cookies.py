"""Cookies as headers have them.

Mirrors Lib/http/cookies.py of CPython 3.13 and 3.14. Leaves out: js_output().
"""

import re

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie']

_legal_chars = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_is_legal_key = re.compile(r"[\w\d!#$%&'*+\-.^_`|~:]+").fullmatch
_needs_no_quoting = re.compile(r"[\w\d!#$%&'*+\-.^_`|~:]*", re.ASCII).fullmatch


class CookieError(Exception):
    """Something is no cookie."""


def _quote(text):
    if text is None or _needs_no_quoting(text):
        return text
    out = []
    for c in text:
        n = ord(c)
        if c in '"\\':
            out.append('\\' + c)
        elif c in ' ()/<=>?@[]{}' or c.isalnum() and n < 128 or _needs_no_quoting(c):
            out.append(c)
        elif n < 32 or n in (44, 59) or 127 <= n < 256:
            out.append('\\%03o' % n)
        else:
            out.append(c)
    return '"' + ''.join(out) + '"'


def _unquote(text):
    if text is None or len(text) < 2 or text[0] != '"' or text[-1] != '"':
        return text
    return re.sub(r'\\(?:([0-3][0-7][0-7])|(.))',
                  lambda m: chr(int(m[1], 8)) if m[1] else m[2], text[1:-1])


class Morsel(dict):
    """One cookie: a key, a value, and what it says about itself."""

    _reserved = {
        'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain',
        'max-age': 'Max-Age', 'secure': 'Secure', 'httponly': 'HttpOnly',
        'version': 'Version', 'samesite': 'SameSite', 'partitioned': 'Partitioned',
    }
    _flags = {'secure', 'httponly', 'partitioned'}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for key in self._reserved:
            dict.__setitem__(self, key, '')

    @property
    def key(self):
        return self._key

    @property
    def value(self):
        return self._value

    @property
    def coded_value(self):
        return self._coded_value

    def __setitem__(self, K, V):
        K = K.lower()
        if K not in self._reserved:
            raise CookieError('Invalid attribute %r' % (K,))
        dict.__setitem__(self, K, V)

    def setdefault(self, key, val=None):
        key = key.lower()
        if key not in self._reserved:
            raise CookieError('Invalid attribute %r' % (key,))
        return dict.setdefault(self, key, val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (dict.__eq__(self, morsel) and self._value == morsel._value
                and self._key == morsel._key and self._coded_value == morsel._coded_value)

    __ne__ = object.__ne__

    def copy(self):
        morsel = Morsel()
        dict.update(morsel, self)
        morsel.__dict__.update(self.__dict__)
        return morsel

    def update(self, values):
        for key, val in dict(values).items():
            self[key] = val

    def isReservedKey(self, K):
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set the key, the value, and the value as headers have it."""
        if key.lower() in self._reserved:
            raise CookieError('Attempt to set a reserved key %r' % (key,))
        if not _is_legal_key(key):
            raise CookieError('Illegal key %r' % (key,))
        self._key = key
        self._value = val
        self._coded_value = coded_val

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, self.OutputString())

    def output(self, attrs=None, header='Set-Cookie:'):
        return '%s %s' % (header, self.OutputString(attrs))

    __str__ = output

    def OutputString(self, attrs=None):
        """Return the value of the header."""
        result = ['%s=%s' % (self.key, self.coded_value)]
        if attrs is None:
            attrs = self._reserved
        for key, value in sorted(self.items()):
            if value == '' or key not in attrs:
                continue
            if key == 'expires' and isinstance(value, int):
                from email.utils import formatdate
                import time
                result.append('%s=%s' % (self._reserved[key],
                                         formatdate(time.time() + value, usegmt=True)))
            elif key == 'max-age' and isinstance(value, int):
                result.append('%s=%d' % (self._reserved[key], value))
            elif key == 'comment' and isinstance(value, str):
                result.append('%s=%s' % (self._reserved[key], _quote(value)))
            elif key in self._flags:
                if value:
                    result.append(self._reserved[key])
            else:
                result.append('%s=%s' % (self._reserved[key], value))
        return '; '.join(result)


_pattern = re.compile(r"""
    \s*
    (?P<key>[""" + _legal_chars.replace(r'\=', '') + r"""]+?)
    (\s*=\s*
    (?P<val>
    "(?:[^\\"]|\\.)*"
    |
    \w{3},\s[\w\d\s-]{9,11}\s[\d:]{8}\sGMT
    |
    [""" + _legal_chars + r"""\[\]]*
    )
    )?
    \s*
    (\s+|;|$)
    """, re.ASCII | re.VERBOSE)


class BaseCookie(dict):
    """Cookies by key."""

    def value_decode(self, val):
        return val, val

    def value_encode(self, val):
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _set(self, key, real_value, coded_value):
        m = self.get(key, Morsel())
        m.set(key, real_value, coded_value)
        dict.__setitem__(self, key, m)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            rval, cval = self.value_encode(value)
            self._set(key, rval, cval)

    def output(self, attrs=None, header='Set-Cookie:', sep='\015\012'):
        """Return the headers of all cookies."""
        return sep.join(value.output(attrs, header) for key, value in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        return '<%s: %s>' % (self.__class__.__name__, ' '.join(
            '%s=%s' % (key, repr(value.value)) for key, value in sorted(self.items())))

    def load(self, rawdata):
        """Take cookies from a header or a dictionary."""
        if isinstance(rawdata, str):
            self._parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _parse(self, text):
        i = 0
        found = []
        seen = False
        while 0 <= i < len(text):
            match = _pattern.match(text, i)
            if not match:
                break
            key, value = match.group('key'), match.group('val')
            i = match.end(0)
            if key[0] == '$':
                if seen:
                    found.append((False, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not seen:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    found.append((False, key, True))
                else:
                    found.append((False, key, _unquote(value)))
            elif value is not None:
                found.append((True, key, self.value_decode(value)))
                seen = True
            else:
                return
        morsel = None
        for is_cookie, key, value in found:
            if is_cookie:
                rval, cval = value
                self._set(key, rval, cval)
                morsel = self[key]
            else:
                morsel[key] = value


class SimpleCookie(BaseCookie):
    """Cookies whose values are str, quoted where they have to be."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
