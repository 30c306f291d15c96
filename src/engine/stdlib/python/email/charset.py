"""Character sets and how mail encodes them.

Mirrors Lib/email/charset.py of CPython 3.13 and 3.14.

Leaves out: character sets that codecs do not have.
"""

__all__ = ['Charset', 'add_alias', 'add_charset', 'add_codec']

QP = 1
BASE64 = 2
SHORTEST = 3
DEFAULT_CHARSET = 'us-ascii'
# The encoding that email.policy's messages take: Q where that is hardly longer.
READABLE = 4
UNKNOWN8BIT = 'unknown-8bit'

# How headers and bodies are encoded.
CHARSETS = {'us-ascii': (None, None), 'utf-8': (SHORTEST, BASE64)}
CHARSETS.update({'iso-8859-%d' % n: (QP, QP) for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16)})
CHARSETS.update({'windows-1252': (QP, QP), 'viscii': (QP, QP), 'big5': (BASE64, BASE64),
                 'gb2312': (BASE64, BASE64), 'koi8-r': (BASE64, BASE64)})
ALIASES = {'latin_1': 'iso-8859-1', 'latin-1': 'iso-8859-1', 'latin1': 'iso-8859-1',
           'ascii': 'us-ascii', 'utf8': 'utf-8'}


def add_charset(charset, header_enc=None, body_enc=None, output_charset=None):
    if body_enc == SHORTEST:
        raise ValueError('SHORTEST not allowed for body_enc')
    CHARSETS[charset] = (header_enc, body_enc)


def add_alias(alias, canonical):
    ALIASES[alias] = canonical


def add_codec(charset, codecname):
    pass


class Charset:
    """One character set."""

    def __init__(self, input_charset=DEFAULT_CHARSET):
        if isinstance(input_charset, str):
            input_charset = input_charset.lower()
        else:
            input_charset = str(input_charset, 'ascii').lower()
        self.input_charset = ALIASES.get(input_charset, input_charset)
        self.header_encoding, self.body_encoding = CHARSETS.get(
            self.input_charset, (SHORTEST, BASE64))
        self.output_charset = self.input_codec = self.output_codec = self.input_charset

    def __repr__(self):
        return self.input_charset.lower()

    __str__ = __repr__

    def __eq__(self, other):
        return str(self) == str(other).lower()

    def get_output_charset(self):
        return self.output_charset or self.input_charset

    def get_body_encoding(self):
        """'quoted-printable', 'base64', or a function that sets the header."""
        if self.body_encoding == QP:
            return 'quoted-printable'
        if self.body_encoding == BASE64:
            return 'base64'
        from email.encoders import encode_7or8bit
        return encode_7or8bit

    def header_encode(self, string):
        """Return an encoded word."""
        name = self.get_output_charset()
        data = string.encode('utf-8' if name == UNKNOWN8BIT else name, 'surrogateescape')
        if self.header_encoding is None:
            return string
        return encoded_word(data, name, self.header_encoding)

    def body_encode(self, string):
        """Return a body in the encoding that the character set has."""
        if not string:
            return string
        if self.body_encoding == BASE64:
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return base64_lines(string)
        if self.body_encoding == QP:
            from email.quoprimime import body_encode
            if isinstance(string, str):
                string = string.encode(self.output_charset)
            return body_encode(string.decode('latin1'))
        return string.decode('ascii') if isinstance(string, bytes) else string


def base64_lines(data):
    """Return base64 in lines of 76 characters."""
    import base64
    text = base64.b64encode(data).decode('ascii')
    return ''.join(text[i:i + 76] + '\n' for i in range(0, len(text), 76))


def encoded_word(data, name, how):
    """Return bytes as an encoded word: Q, base64, or the shorter of the two."""
    from email import quoprimime
    more = quoprimime.header_length(data) - (len(data) + 2) // 3 * 4
    if how == QP or how == SHORTEST and more <= 0 or how == READABLE and more < 5:
        return quoprimime.header_encode(data, name)
    import base64
    return '=?%s?b?%s?=' % (name, base64.b64encode(data).decode('ascii'))
