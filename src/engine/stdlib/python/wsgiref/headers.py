"""Headers of a response as a mapping over a list of pairs. Mirrors Lib/wsgiref/headers.py."""

import re

_needs_quotes = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _formatparam(param, value=None, quote=1):
    if value is None or not len(value):
        return param
    if quote or _needs_quotes.search(value):
        value = value.replace('\\', '\\\\').replace('"', r'\"')
        return '%s="%s"' % (param, value)
    return '%s=%s' % (param, value)


class Headers:
    """A mapping of headers that keeps their order and knows no case."""

    def __init__(self, headers=None):
        headers = [] if headers is None else headers
        if type(headers) is not list:
            raise TypeError('Headers must be a list of name/value tuples')
        self._headers = headers
        if __debug__:
            for name, value in headers:
                self._text(name)
                self._text(value)

    def _text(self, value):
        if type(value) is str:
            return value
        raise AssertionError('Header names/values must be of type str (got {0})'.format(
            repr(value)))

    def _named(self, name):
        wanted = self._text(name.lower())
        return [value for key, value in self._headers if key.lower() == wanted]

    def __len__(self):
        return len(self._headers)

    def __setitem__(self, name, value):
        del self[name]
        self._headers.append((self._text(name), self._text(value)))

    def __delitem__(self, name):
        unwanted = self._text(name.lower())
        self._headers[:] = [pair for pair in self._headers if pair[0].lower() != unwanted]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get(name) is not None

    def get_all(self, name):
        """Return the values of all headers of that name."""
        return self._named(name)

    def get(self, name, default=None):
        """Return the first value of a header."""
        values = self._named(name)
        return values[0] if values else default

    def keys(self):
        return [key for key, value in self._headers]

    def values(self):
        return [value for key, value in self._headers]

    def items(self):
        return self._headers[:]

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, self._headers)

    def __str__(self):
        return '\r\n'.join(['%s: %s' % pair for pair in self._headers] + ['', ''])

    def __bytes__(self):
        return str(self).encode('iso-8859-1')

    def setdefault(self, name, value):
        """Return a header's value, which this is if it had none."""
        found = self.get(name)
        if found is None:
            self._headers.append((self._text(name), self._text(value)))
            return value
        return found

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters: add_header('x', 'y', filename='z')."""
        parts = []
        if _value is not None:
            parts.append(self._text(_value))
        for key, value in _params.items():
            key = self._text(key).replace('_', '-')
            parts.append(key if value is None else _formatparam(key, self._text(value)))
        self._headers.append((self._text(_name), '; '.join(parts)))
