"""What can be wrong with a message.

Mirrors Lib/email/errors.py of CPython 3.13 and 3.14.
"""


class MessageError(Exception):
    """What this package raises."""


class MessageParseError(MessageError):
    """A message cannot be parsed."""


class HeaderParseError(MessageParseError):
    """A header cannot be parsed."""


class BoundaryError(MessageParseError):
    """Something is wrong with the boundaries."""


class MultipartConversionError(MessageError, TypeError):
    """Something cannot become a multipart message."""


class CharsetError(MessageError):
    """A character set does not do."""


class HeaderWriteError(MessageError):
    """A header cannot be written."""


class MessageDefect(ValueError):
    """What a parser found and went on."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A multipart message has no boundary."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary never came."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The last boundary never came."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first header line is a continuation."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A 'Unix-from' line among the headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """A line among the headers that is none."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """A multipart message without parts."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A multipart message with an encoding of its own."""


class UndecodableBytesDefect(MessageDefect):
    """Bytes in a header that cannot be decoded."""


class InvalidBase64PaddingDefect(MessageDefect):
    """base64 of a wrong length."""


class InvalidBase64CharactersDefect(MessageDefect):
    """Characters that are no base64."""


class InvalidBase64LengthDefect(MessageDefect):
    """base64 whose length leaves one character."""


class HeaderDefect(MessageDefect):
    """Something wrong with a header."""


class InvalidHeaderDefect(HeaderDefect):
    """A header that is not valid."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header that should have a value."""


class NonPrintableDefect(HeaderDefect):
    """Characters in a header that cannot be printed."""


class ObsoleteHeaderDefect(HeaderDefect):
    """A header in an old form."""


class NonASCIILocalPartDefect(HeaderDefect):
    """An address whose local part is not ASCII."""


class InvalidDateDefect(HeaderDefect):
    """A date that is none."""
