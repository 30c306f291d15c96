"""What can be put into a message, and got out of it.

Mirrors the part of Lib/email/contentmanager.py of CPython 3.13 and 3.14 that
EmailMessage uses.
"""


class ContentManager:
    """Handlers by content type and by type of object."""

    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        content_type = msg.get_content_type()
        for key in (content_type, msg.get_content_maintype(), ''):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(content_type)

    def set_content(self, msg, obj, *args, **kw):
        if msg.get_content_maintype() == 'multipart':
            raise TypeError('set_content not valid on multipart')
        for typ in type(obj).__mro__:
            if typ in self.set_handlers:
                msg.clear_content()
                self.set_handlers[typ](msg, obj, *args, **kw)
                return
        raise KeyError('%s.%s' % (type(obj).__module__, type(obj).__qualname__))


raw_data_manager = ContentManager()


def _get_text(msg, errors='replace'):
    content = msg.get_payload(decode=True)
    return content.decode(msg.get_param('charset', 'ASCII'), errors=errors)


def _get_bytes(msg):
    return msg.get_payload(decode=True)


def _get_message(msg):
    return msg.get_payload(0)


raw_data_manager.add_get_handler('text', _get_text)
for _kind in ('image', 'audio', 'video', 'application'):
    raw_data_manager.add_get_handler(_kind, _get_bytes)
raw_data_manager.add_get_handler('message', _get_message)
del _kind


def _finish(msg, disposition, filename, cid, params, headers):
    if disposition is None and filename is not None:
        disposition = 'attachment'
    if disposition is not None:
        msg['Content-Disposition'] = disposition
    if filename is not None:
        msg.set_param('filename', filename, header='Content-Disposition', replace=True)
    if cid is not None:
        msg['Content-ID'] = cid
    for key, value in (params or {}).items():
        msg.set_param(key, value)
    for header in headers or ():
        name, value = header.split(':', 1) if isinstance(header, str) else header
        msg[name] = value.strip() if isinstance(value, str) else value


def _set_text(msg, string, subtype='plain', charset='utf-8', cte=None, disposition=None,
              filename=None, cid=None, params=None, headers=None):
    msg['Content-Type'] = 'text/%s; charset="%s"' % (subtype, charset)
    lines = string.encode(charset).splitlines()
    linesep = msg.policy.linesep
    data = b''.join(line + b'\n' for line in lines)
    if cte is None:
        if data.isascii() and max(map(len, lines), default=0) <= msg.policy.max_line_length:
            cte = '7bit'
        elif msg.policy.cte_type == '8bit' and max(
                map(len, lines), default=0) <= msg.policy.max_line_length:
            cte = '8bit'
        else:
            from email.quoprimime import body_encode
            quoted = body_encode(data[:100].decode('latin-1'))
            cte = 'quoted-printable' if len(quoted) <= len(data[:100]) * 4 / 3 else 'base64'
    if cte == '7bit':
        payload = data.decode('ascii')
    elif cte == '8bit':
        payload = data.decode('ascii', 'surrogateescape')
    elif cte == 'quoted-printable':
        from email.quoprimime import body_encode
        payload = body_encode(data.decode('latin-1'), msg.policy.max_line_length)
    elif cte == 'base64':
        from email.charset import base64_lines
        payload = base64_lines(data)
    else:
        raise ValueError('Unknown content transfer encoding {}'.format(cte))
    msg.set_payload(payload)
    msg['Content-Transfer-Encoding'] = cte
    _finish(msg, disposition, filename, cid, params, headers)


def _set_bytes(msg, data, maintype, subtype, cte='base64', disposition=None, filename=None,
               cid=None, params=None, headers=None):
    msg['Content-Type'] = maintype + '/' + subtype
    if cte == 'base64':
        from email.charset import base64_lines
        text = base64_lines(data)
    elif cte == 'quoted-printable':
        from email.quoprimime import body_encode
        text = body_encode(data.decode('latin-1'))
    else:
        text = data.decode('ascii', 'surrogateescape')
    msg.set_payload(text)
    msg['Content-Transfer-Encoding'] = cte
    _finish(msg, disposition, filename, cid, params, headers)


def _set_message(msg, message, subtype='rfc822', cte=None, disposition=None, filename=None,
                 cid=None, params=None, headers=None):
    msg['Content-Type'] = 'message/' + subtype
    msg.set_payload([message])
    msg['Content-Transfer-Encoding'] = cte or '8bit'
    _finish(msg, disposition, filename, cid, params, headers)


raw_data_manager.add_set_handler(str, _set_text)
for _kind in (bytes, bytearray):
    raw_data_manager.add_set_handler(_kind, _set_bytes)
del _kind


def _add_message_handler():
    from email.message import EmailMessage, Message
    for kind in (EmailMessage, Message):
        raw_data_manager.add_set_handler(kind, _set_message)


_add_message_handler()
