"""Parsing messages that come in pieces.

Mirrors Lib/email/feedparser.py of CPython 3.13 and 3.14. The pieces are kept until
close(), and parsed then.
"""

import re
from email import errors
from email._policy import compat32

__all__ = ['FeedParser', 'BytesFeedParser']

_header = re.compile(r'([^:\s][^:\r\n]*):')


class FeedParser:
    """Takes str."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        if _factory is None:
            if policy.message_factory is None:
                if policy is compat32 or type(policy) is type(compat32):
                    from email.message import Message as _factory
                else:
                    from email.message import EmailMessage as _factory
            else:
                _factory = policy.message_factory
        self._factory = _factory
        self._pieces = []
        self._headersonly = False

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        """Take some more."""
        self._pieces.append(data)

    def close(self):
        """Return the message."""
        text = ''.join(self._pieces)
        self._pieces = []
        return self._parse(re.findall(r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z', text))

    def _new(self):
        try:
            return self._factory(policy=self.policy)
        except TypeError:
            return self._factory()

    def _parse(self, lines, default_type='text/plain'):
        msg = self._new()
        if default_type != 'text/plain':
            msg.set_default_type(default_type)
        at = self._headers(msg, lines)
        body = lines[at:]
        if self._headersonly:
            msg.set_payload(''.join(body))
            return msg
        maintype = msg.get_content_maintype()
        if maintype == 'multipart':
            self._multipart(msg, body)
        elif msg.get_content_type() == 'message/rfc822' or (
                maintype == 'message' and msg.get_content_subtype() != 'delivery-status'):
            msg.attach(self._parse(body))
        else:
            msg.set_payload(''.join(body))
        return msg

    def _defect(self, msg, defect):
        self.policy.handle_defect(msg, defect)

    def _headers(self, msg, lines):
        # Returns the index of the first line of the body.
        current = []
        at = 0
        while at < len(lines):
            line = lines[at]
            if line[0] in ' \t' and line.strip():
                if not current:
                    self._defect(msg, errors.FirstHeaderLineIsContinuationDefect(line))
                else:
                    current.append(line)
                at += 1
                continue
            if line.startswith('From ') and at == 0:
                msg.set_unixfrom(line.rstrip('\r\n'))
                at += 1
                continue
            if not _header.match(line):
                break
            if current:
                msg.set_raw(*self.policy.header_source_parse(current))
            current = [line]
            at += 1
        if current:
            msg.set_raw(*self.policy.header_source_parse(current))
        if at < len(lines):
            if not lines[at].strip('\r\n'):
                at += 1
            else:
                self._defect(msg, errors.MissingHeaderBodySeparatorDefect())
        return at

    def _multipart(self, msg, lines):
        boundary = msg.get_boundary()
        if boundary is None:
            self._defect(msg, errors.NoBoundaryInMultipartDefect())
            msg.set_payload(''.join(lines))
            self._defect(msg, errors.MultipartInvariantViolationDefect())
            return
        border = re.compile('(--' + re.escape(boundary) + r')(--)?[ \t]*(\r\n|\r|\n)?\Z')
        parts = []
        current = preamble = []
        epilogue = None
        for line in lines:
            match = border.match(line) if epilogue is None else None
            if match is None:
                current.append(line)
                continue
            # The line break before a border belongs to it.
            if current:
                current[-1] = re.sub(r'(\r\n|\r|\n)\Z', '', current[-1])
            if match.group(2):
                epilogue = current = []
                if match.group(3):
                    epilogue.append('')
            else:
                current = []
                parts.append(current)
        if not parts:
            self._defect(msg, errors.StartBoundaryNotFoundDefect())
            msg.set_payload(''.join(lines))
            self._defect(msg, errors.MultipartInvariantViolationDefect())
            return
        if epilogue is None:
            self._defect(msg, errors.CloseBoundaryNotFoundDefect())
        if any(preamble):
            msg.preamble = ''.join(preamble)
        if epilogue:
            msg.epilogue = ''.join(epilogue)
        kind = ('message/rfc822' if msg.get_content_type() == 'multipart/digest'
                else 'text/plain')
        for part in parts:
            msg.attach(self._parse(part, kind))


class BytesFeedParser(FeedParser):
    """Takes bytes."""

    def feed(self, data):
        super().feed(data.decode('ascii', 'surrogateescape'))
