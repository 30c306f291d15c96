"""Headers that are not ASCII, and long ones.

Mirrors Lib/email/header.py of CPython 3.13 and 3.14.

Leaves out: folding at the best place of several; a line is broken at the last
blank that fits.
"""

import re
from email.charset import Charset, UNKNOWN8BIT, encoded_word

__all__ = ['Header', 'decode_header', 'make_header']

_word = re.compile(r'=\?([^?]*?)\?([qQbB])\?(.*?)\?=')


def decode_header(header):
    """Return a list of (text, charset); text is bytes where there is an encoded word."""
    if hasattr(header, '_chunks'):
        return [(text.encode(charset.output_charset, 'surrogateescape')
                 if charset.header_encoding is not None else text.encode('ascii', 'surrogateescape'),
                 str(charset)) for text, charset in header._chunks]
    if not _word.search(header):
        return [(header, None)]
    words = []
    for line in header.splitlines():
        at = 0
        for match in _word.finditer(line):
            plain = line[at:match.start()]
            if at and not plain.strip():
                plain = ''
            elif words and words[-1][1] is not None and at == 0 and not plain.strip():
                plain = ''
            if plain:
                words.append((plain.encode('raw-unicode-escape'), None))
            charset, how, text = match.groups()
            if how in 'qQ':
                from email.quoprimime import header_decode
                data = header_decode(text).encode('latin-1')
            else:
                import base64
                data = base64.b64decode(text + '=' * (-len(text) % 4))
            words.append((data, charset.lower()))
            at = match.end()
        if line[at:]:
            words.append((line[at:].encode('raw-unicode-escape'), None))
    merged = []
    for data, charset in words:
        if merged and merged[-1][1] == charset:
            between = b' ' if charset is None else b''
            merged[-1] = (merged[-1][0] + between + data, charset)
        else:
            merged.append((data, charset))
    return [(data.strip(b' ') if charset is None and len(merged) == 1 else data, charset)
            for data, charset in merged]


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    """Return a Header of what decode_header() gives."""
    h = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        h.append(text, charset)
    return h


class Header:
    """A header of pieces in several character sets."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None,
                 continuation_ws=' ', errors='strict'):
        self._charset = Charset('us-ascii') if charset is None else _as_charset(charset)
        self._maxlinelen = 78 if maxlinelen is None else maxlinelen
        self._first = 0 if header_name is None else len(header_name) + 2
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)

    def append(self, s, charset=None, errors='strict'):
        """Add a piece."""
        charset = self._charset if charset is None else _as_charset(charset)
        if not isinstance(s, str):
            if str(charset) == UNKNOWN8BIT:
                s = s.decode('us-ascii', 'surrogateescape')
            else:
                s = s.decode(charset.input_codec, errors)
        if str(charset) != UNKNOWN8BIT:
            try:
                s.encode(charset.output_codec, errors)
            except UnicodeEncodeError:
                if str(charset) != 'us-ascii':
                    raise
                charset = Charset('utf-8')
        self._chunks.append((s, charset))

    def __str__(self):
        """Return the text, decoded."""
        out = ''
        last = None
        for text, charset in self._chunks:
            plain = charset.header_encoding is None
            if str(charset) == UNKNOWN8BIT:
                text = text.encode('ascii', 'surrogateescape').decode('ascii', 'replace')
            # A blank stands between encoded and plain pieces.
            if out and last is not None and plain != last and text[:1] not in ' \t' \
                    and out[-1] not in ' \t':
                out += ' '
            out += text
            last = plain
        return out

    def __eq__(self, other):
        return other == str(self)

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        """Return the header as mail has it, folded."""
        most = self._maxlinelen if maxlinelen is None else maxlinelen
        if not most:
            most = 1000000
        lines = ['']
        room = most - self._first
        for text, charset in self._chunks:
            if charset.header_encoding is None:
                pieces = re.findall(r'[ \t\r\n]*[^ \t\r\n]+|[ \t\r\n]+\Z', text)
            else:
                pieces = _words(text, charset, room - len(lines[-1]), most)
            for i, piece in enumerate(pieces):
                joint = ' ' if lines[-1] and piece[:1] not in ' \t' else ''
                if lines[-1] and len(lines[-1]) + len(joint + piece) > (
                        room if len(lines) == 1 else most):
                    lines.append(self._continuation_ws + piece.lstrip(' \t\r\n'))
                else:
                    lines[-1] += joint + piece
        return linesep.join(lines)


def _as_charset(charset):
    return charset if isinstance(charset, Charset) else Charset(charset)


def _words(text, charset, room, most):
    # Encoded words that fit into lines.
    name = charset.get_output_charset()
    words = []
    while text:
        n = len(text)
        while True:
            data = text[:n].encode('utf-8' if name == UNKNOWN8BIT else name, 'surrogateescape')
            word = encoded_word(data, name, charset.header_encoding)
            if len(word) <= max(room, 20) or n == 1:
                break
            n = max(1, min(n - 1, n * room // max(1, len(word))))
        words.append(word)
        text = text[n:]
        room = most - 1
    return words
