"""Quoted-printable (RFC 2045) and Q encoding (RFC 2047).

Mirrors Lib/email/quoprimime.py of CPython 3.13 and 3.14.
"""

__all__ = ['body_decode', 'body_encode', 'decode', 'header_decode', 'header_encode',
           'quote', 'unquote']

_HEADER_SAFE = frozenset(b'-!*+/'
                         b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')
_BODY_SAFE = frozenset(b' \t' + bytes(range(33, 127))) - {ord('=')}


def quote(c):
    return '=%02X' % ord(c)


def unquote(s):
    """'=41' as 'A'."""
    return chr(int(s[1:3], 16))


def header_length(bytearray):
    return sum(1 if c in _HEADER_SAFE or c == 32 else 3 for c in bytearray)


def header_encode(header_bytes, charset='iso-8859-1'):
    """Return an encoded word."""
    if not header_bytes:
        return ''
    if isinstance(header_bytes, str):
        header_bytes = header_bytes.encode('latin-1')
    text = ''.join(chr(c) if c in _HEADER_SAFE else '_' if c == 32 else '=%02X' % c
                   for c in header_bytes)
    return '=?%s?q?%s?=' % (charset, text)


def header_decode(s):
    """Undo the Q encoding, without what surrounds it."""
    import re
    return re.sub(r'=[a-fA-F0-9]{2}', lambda m: unquote(m.group()), s.replace('_', ' '))


def body_encode(body, maxlinelen=76, eol='\n'):
    """Return a body in quoted-printable."""
    if maxlinelen < 4:
        raise ValueError('maxlinelen must be at least 4')
    if not body:
        return body
    lines = []
    for line in body.splitlines():
        out = ''
        for i, c in enumerate(line):
            n = ord(c)
            last = i == len(line) - 1
            piece = c if n in _BODY_SAFE and not (last and c in ' \t') else quote(c)
            if len(out) + len(piece) > maxlinelen - (0 if last else 1):
                lines.append(out + '=')
                out = ''
            out += piece
        lines.append(out)
    text = eol.join(lines)
    return text + eol if body[-1] in '\r\n' else text


def decode(encoded, eol='\n'):
    """Undo quoted-printable in a str."""
    return body_bytes(encoded.encode('latin-1')).decode('latin-1').replace('\n', eol)


body_decode = decode


def body_bytes(data):
    """Undo quoted-printable in bytes."""
    out = bytearray()
    i = 0
    hexdigits = b'0123456789abcdefABCDEF'
    while i < len(data):
        c = data[i]
        if c != 61:
            out.append(c)
            i += 1
        elif data[i + 1:i + 3] == b'\r\n':
            i += 3
        elif data[i + 1:i + 2] == b'\n':
            i += 2
        elif (len(data) >= i + 3 and data[i + 1] in hexdigits and data[i + 2] in hexdigits):
            out.append(int(data[i + 1:i + 3], 16))
            i += 3
        elif i + 1 == len(data):
            i += 1
        else:
            out.append(c)
            i += 1
    return bytes(out)
