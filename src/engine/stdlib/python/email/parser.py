"""Parsing messages.

Mirrors Lib/email/parser.py of CPython 3.13 and 3.14.
"""

from email._policy import compat32
from email.feedparser import BytesFeedParser, FeedParser

__all__ = ['Parser', 'HeaderParser', 'BytesParser', 'BytesHeaderParser', 'FeedParser',
           'BytesFeedParser']


class Parser:
    """Parses str and text files."""

    def __init__(self, _class=None, *, policy=compat32):
        self._class = _class
        self.policy = policy

    def parse(self, fp, headersonly=False):
        """Parse a file; headersonly: the body stays as it is."""
        return self.parsestr(fp.read(), headersonly)

    def parsestr(self, text, headersonly=False):
        """Parse a str."""
        feedparser = FeedParser(self._class, policy=self.policy)
        if headersonly:
            feedparser._set_headersonly()
        feedparser.feed(text)
        return feedparser.close()


class HeaderParser(Parser):
    """Leaves the body as it is."""

    def parse(self, fp, headersonly=True):
        return Parser.parse(self, fp, True)

    def parsestr(self, text, headersonly=True):
        return Parser.parsestr(self, text, True)


class BytesParser:
    """Parses bytes and binary files."""

    def __init__(self, *args, **kw):
        self.parser = Parser(*args, **kw)

    def parse(self, fp, headersonly=False):
        """Parse a file."""
        return self.parsebytes(fp.read(), headersonly)

    def parsebytes(self, text, headersonly=False):
        """Parse bytes."""
        return self.parser.parsestr(text.decode('ascii', 'surrogateescape'), headersonly)


class BytesHeaderParser(BytesParser):
    """Leaves the body as it is."""

    def parse(self, fp, headersonly=True):
        return BytesParser.parse(self, fp, True)

    def parsebytes(self, text, headersonly=True):
        return BytesParser.parsebytes(self, text, True)
