"""How messages are parsed and written.

Mirrors Lib/email/policy.py of CPython 3.13 and 3.14.

Leaves out: header_factory and the header classes behind it: headers are str.
"""

from email._policy import Compat32, Policy, compat32

__all__ = ['Compat32', 'compat32', 'Policy', 'EmailPolicy', 'default', 'strict', 'SMTP',
           'HTTP']

# How often a header may stand in a message (RFC 5322).
_ONCE = frozenset(['subject', 'date', 'from', 'sender', 'reply-to', 'to', 'cc', 'bcc',
                   'message-id', 'in-reply-to', 'references', 'orig-date', 'mime-version',
                   'content-type', 'content-transfer-encoding', 'content-disposition'])


class EmailPolicy(Policy):
    """For messages that are written now."""

    def header_max_count(self, name):
        return 1 if name.lower() in _ONCE else None

    def header_store_parse(self, name, value):
        if hasattr(value, 'name') and value.name.lower() == name.lower():
            return name, value
        if not isinstance(value, str):
            if name.lower() == 'date' and hasattr(value, 'strftime'):
                from email.utils import format_datetime
                return name, format_datetime(value)
            if isinstance(value, (list, tuple)):
                value = ', '.join(str(v) for v in value)
            else:
                value = str(value)
        if len(value.splitlines()) > 1:
            raise ValueError('Header values may not contain linefeed or carriage return '
                             'characters')
        return name, value

    def header_fetch_parse(self, name, value):
        if '=?' in value:
            from email.header import decode_header, make_header
            value = str(make_header(decode_header(value)))
        return ''.join(value.splitlines())

    def fold(self, name, value, maxlen):
        if value.isascii() or self.utf8:
            return super().fold(name, value, maxlen)
        from email.charset import Charset, READABLE
        from email.header import Header
        charset = Charset('utf-8')
        charset.header_encoding = READABLE
        # Only the words between the first and the last that need it.
        words = value.split(' ')
        needy = [i for i, word in enumerate(words) if not word.isascii()]
        header = Header(header_name=name)
        for part, kind in ((words[:needy[0]], None),
                           (words[needy[0]:needy[-1] + 1], charset),
                           (words[needy[-1] + 1:], None)):
            if part:
                header.append(' '.join(part), kind)
        text = header.encode(linesep=self.linesep, maxlinelen=maxlen or 0)
        return '%s: %s%s' % (name, text, self.linesep)


default = EmailPolicy()
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep='\r\n')
HTTP = default.clone(linesep='\r\n', max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
