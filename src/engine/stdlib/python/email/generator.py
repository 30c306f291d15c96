"""Writing messages.

Mirrors Lib/email/generator.py of CPython 3.13 and 3.14.

Leaves out: DecodedGenerator.
"""

import re

__all__ = ['Generator', 'BytesGenerator']

_from = re.compile('^From ', re.MULTILINE)


class Generator:
    """Writes to a text file."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        self._fp.write(s)

    def clone(self, fp):
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        mangle = policy.mangle_from_ if self._mangle_from_ is None else self._mangle_from_
        if unixfrom:
            line = msg.get_unixfrom()
            if not line:
                import time
                line = 'From nobody ' + time.ctime(time.time())
            self._out(line + policy.linesep)
        self._out(self._text(msg, policy, mangle))

    def _out(self, text):
        self.write(text)

    def _text(self, msg, policy, mangle):
        nl = policy.linesep
        body = self._body(msg, policy, mangle)
        headers = ''.join(policy.fold(name, value, policy.max_line_length)
                          for name, value in msg.raw_items())
        return headers + nl + body

    def _body(self, msg, policy, mangle):
        nl = policy.linesep
        payload = msg._payload
        if isinstance(payload, list):
            if msg.get_content_maintype() == 'message':
                return self._text(payload[0], policy, mangle)
            return self._parts(msg, policy, mangle)
        if payload is None:
            return ''
        if not isinstance(payload, str):
            raise TypeError('string payload expected: %s' % type(payload))
        if not payload.isascii() and not isinstance(self, BytesGenerator):
            payload = msg.get_payload()
        if mangle:
            payload = _from.sub('>From ', payload)
        if nl != '\n':
            payload = nl.join(payload.replace('\r\n', '\n').split('\n'))
        return payload

    def _parts(self, msg, policy, mangle):
        nl = policy.linesep
        parts = [self._text(part, policy, mangle) for part in msg._payload]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(nl.join(parts))
            msg.set_boundary(boundary)
        out = ''
        if msg.preamble is not None:
            out += msg.preamble + nl
        for i, part in enumerate(parts):
            out += ('' if i == 0 else nl) + '--' + boundary + nl + part
        if not parts:
            out += '--' + boundary + nl
        out += nl + '--' + boundary + '--' + nl
        if msg.epilogue is not None:
            out += msg.epilogue
        return out

    @classmethod
    def _make_boundary(cls, text=None):
        import random
        token = random.randrange(2 ** 63 - 1)
        boundary = '=' * 15 + '%019d' % token + '=='
        if text is None:
            return boundary
        b = boundary
        counter = 0
        while re.search('^--' + re.escape(b) + '(--)?$', text, re.MULTILINE):
            b = boundary + '.' + str(counter)
            counter += 1
        return b


class BytesGenerator(Generator):
    """Writes to a binary file."""

    def write(self, s):
        self._fp.write(s.encode('ascii', 'surrogateescape') if s.isascii() or not any(
            c > '\x7f' and not '\udc80' <= c <= '\udcff' for c in s)
            else s.encode('utf-8', 'surrogateescape'))
