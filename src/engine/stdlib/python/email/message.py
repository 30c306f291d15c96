"""Messages: headers and a body, or several bodies.

Mirrors Lib/email/message.py of CPython 3.13 and 3.14.

Leaves out: uuencoded bodies; header objects with parts of their own (the
headers of an EmailMessage are str).
"""

import re

from email import errors
from email._policy import compat32

__all__ = ['Message', 'EmailMessage']

SEMISPACE = '; '
_tspecials = re.compile(r'[ \(\)<>@,;:\\"/\[\]\?=]')


def _splitparam(param):
    a, sep, b = str(param).partition(';')
    return (a.strip(), b.strip()) if sep else (a.strip(), None)


def _formatparam(param, value=None, quote=True):
    # param=value, quoted where it has to be; a tuple is (charset, language, value).
    if value is None or len(value) == 0:
        return param
    if isinstance(value, tuple):
        from email.utils import encode_rfc2231
        return '%s=%s' % (param + '*', encode_rfc2231(value[2], value[0], value[1]))
    if not value.isascii():
        from email.utils import encode_rfc2231
        return '%s=%s' % (param + '*', encode_rfc2231(value, 'utf-8', ''))
    if quote or _tspecials.search(value):
        return '%s="%s"' % (param, value.replace('\\', '\\\\').replace('"', '\\"'))
    return '%s=%s' % (param, value)


def _unquote(text):
    if len(text) > 1:
        if text.startswith('"') and text.endswith('"'):
            return text[1:-1].replace('\\\\', '\\').replace('\\"', '"')
        if text.startswith('<') and text.endswith('>'):
            return text[1:-1]
    return text


def _parseparam(s):
    # '; a=b; c="d;e"' -> ['', 'a=b', 'c="d;e"']
    s = ';' + str(s)
    plist = []
    while s[:1] == ';':
        s = s[1:]
        end = s.find(';')
        while end > 0 and (s.count('"', 0, end) - s.count('\\"', 0, end)) % 2:
            end = s.find(';', end + 1)
        if end < 0:
            end = len(s)
        f = s[:end]
        if '=' in f:
            name, value = f.split('=', 1)
            f = name.strip().lower() + '=' + value.strip()
        plist.append(f.strip())
        s = s[end:]
    return plist


def _unquotevalue(value):
    if isinstance(value, tuple):
        return value[0], value[1], _unquote(value[2])
    return _unquote(value)


class Message:
    """A message whose headers are kept as they are."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        # What stands before the first and after the last part.
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = 'text/plain'

    def __str__(self):
        """Return the whole message."""
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """Return the whole message as str."""
        from email.generator import Generator
        from io import StringIO
        fp = StringIO()
        Generator(fp, mangle_from_=False, maxheaderlen=maxheaderlen,
                  policy=self.policy if policy is None else policy).flatten(
                      self, unixfrom=unixfrom)
        return fp.getvalue()

    def __bytes__(self):
        """Return the whole message as bytes."""
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """Return the whole message as bytes."""
        from email.generator import BytesGenerator
        from io import BytesIO
        fp = BytesIO()
        BytesGenerator(fp, mangle_from_=False,
                       policy=self.policy if policy is None else policy).flatten(
                           self, unixfrom=unixfrom)
        return fp.getvalue()

    def is_multipart(self):
        """Tell whether the body is a list of messages."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # The body

    def attach(self, payload):
        """Add a part."""
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError('Attach is not valid on a message with a'
                            ' non-multipart payload')

    def get_payload(self, i=None, decode=False):
        """Return the body, or its part i; decode=True: bytes without the transfer encoding."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError('Expected list, got %s' % type(self._payload))
        payload = self._payload
        if not decode:
            if isinstance(payload, str) and not payload.isascii() and _has_surrogates(payload):
                charset = self.get_content_charset() or 'ascii'
                data = payload.encode('ascii', 'surrogateescape')
                try:
                    return data.decode(charset, 'replace')
                except LookupError:
                    return data.decode('ascii', 'replace')
            return payload
        if payload is None:
            return None
        encoding = str(self.get('content-transfer-encoding', '')).strip().lower()
        if isinstance(payload, str):
            if _has_surrogates(payload):
                data = payload.encode('ascii', 'surrogateescape')
            else:
                try:
                    data = payload.encode('raw-unicode-escape' if payload.isascii() else 'utf-8')
                except UnicodeError:
                    data = payload.encode('ascii', 'replace')
        else:
            data = payload
        if encoding == 'quoted-printable':
            from email.quoprimime import body_bytes
            return body_bytes(data)
        if encoding == 'base64':
            import base64
            text = bytes(c for c in data if c not in b' \t\r\n')
            try:
                return base64.b64decode(text + b'=' * (-len(text) % 4))
            except ValueError:
                return data
        return data

    def set_payload(self, payload, charset=None):
        """Set the body."""
        if hasattr(payload, 'encode'):
            if charset is None:
                self._payload = payload
                return
            name = str(charset)
            payload = payload.encode(name, 'surrogateescape')
        if hasattr(payload, 'decode') and not isinstance(payload, list):
            self._payload = payload.decode('ascii', 'surrogateescape')
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the character set of the body, and the headers that say so."""
        if charset is None:
            self.del_param('charset')
            self._charset = None
            return
        from email.charset import Charset
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=charset.get_output_charset())
        else:
            self.set_param('charset', charset.get_output_charset())
        if 'Content-Transfer-Encoding' not in self:
            encoding = charset.get_body_encoding()
            if callable(encoding):
                encoding(self)
                return
            payload = self._payload
            if payload:
                payload = payload.encode('ascii', 'surrogateescape')
                if not payload.isascii() or encoding in ('base64', 'quoted-printable'):
                    payload = charset.body_encode(payload)
                else:
                    payload = payload.decode('ascii')
                self._payload = payload
            self.add_header('Content-Transfer-Encoding', encoding)

    def get_charset(self):
        return self._charset

    # The headers, as a mapping

    def __len__(self):
        """Return the number of headers, repeated ones counted."""
        return len(self._headers)

    def __getitem__(self, name):
        """Return a header, None where there is none."""
        return self.get(name)

    def __setitem__(self, name, val):
        """Add a header; one of the same name stays."""
        most = self.policy.header_max_count(name)
        if most:
            lower = name.lower()
            found = sum(1 for k, v in self._headers if k.lower() == lower)
            if found >= most:
                raise ValueError('There may be at most {} {} headers in a message'
                                 .format(most, name))
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        """Remove all headers of a name."""
        name = name.lower()
        self._headers = [(k, v) for k, v in self._headers if k.lower() != name]

    def __contains__(self, name):
        name = name.lower()
        for k, v in self._headers:
            if name == k.lower():
                return True
        return False

    def __iter__(self):
        for field, value in self._headers:
            yield field

    def keys(self):
        """Return the names of all headers."""
        return [k for k, v in self._headers]

    def values(self):
        """Return the values of all headers."""
        return [self.policy.header_fetch_parse(k, v) for k, v in self._headers]

    def items(self):
        """Return all headers as pairs."""
        return [(k, self.policy.header_fetch_parse(k, v)) for k, v in self._headers]

    def get(self, name, failobj=None):
        """Return a header, or failobj."""
        name = name.lower()
        for k, v in self._headers:
            if k.lower() == name:
                return self.policy.header_fetch_parse(k, v)
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """Return a list of the values of a header, or failobj."""
        name = name.lower()
        values = [self.policy.header_fetch_parse(k, v)
                  for k, v in self._headers if k.lower() == name]
        return values or failobj

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters; underscores in their names become dashes."""
        parts = []
        for k, v in _params.items():
            k = k.replace('_', '-')
            parts.append(k if v is None else _formatparam(k, v))
        if _value is not None:
            parts.insert(0, _value)
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        """Replace the first header of a name; KeyError where there is none."""
        lower = _name.lower()
        for i, (k, v) in enumerate(self._headers):
            if k.lower() == lower:
                self._headers[i] = self.policy.header_store_parse(k, _value)
                return
        raise KeyError(_name)

    # The content type

    def get_content_type(self):
        """Return the content type in lower case: 'text/plain'."""
        missing = object()
        value = self.get('content-type', missing)
        if value is missing:
            return self.get_default_type()
        ctype = _splitparam(value)[0].lower()
        return ctype if ctype.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().split('/')[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _get_params_preserve(self, failobj, header):
        missing = object()
        value = self.get(header, missing)
        if value is missing:
            return failobj
        params = []
        for p in _parseparam(value):
            name, sep, val = p.partition('=')
            params.append((name.strip(), val.strip()) if sep else (p.strip(), ''))
        from email.utils import decode_params
        return decode_params(params)

    def get_params(self, failobj=None, header='content-type', unquote=True):
        """Return the parameters of a header as pairs, the value itself first."""
        missing = object()
        params = self._get_params_preserve(missing, header)
        if params is missing:
            return failobj
        if unquote:
            return [(k, _unquotevalue(v)) for k, v in params]
        return params

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        """Return one parameter of a header."""
        if header not in self:
            return failobj
        for k, v in self._get_params_preserve(failobj, header):
            if k.lower() == param.lower():
                return _unquotevalue(v) if unquote else v
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True, charset=None,
                  language='', replace=False):
        """Set a parameter of a header."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        if header not in self and header.lower() == 'content-type':
            ctype = 'text/plain'
        else:
            ctype = self.get(header)
        if not self.get_param(param, header=header):
            if not ctype:
                ctype = _formatparam(param, value, requote)
            else:
                ctype = SEMISPACE.join([ctype, _formatparam(param, value, requote)])
        else:
            ctype = ''
            for old_param, old_value in self.get_params(header=header, unquote=requote):
                if old_param.lower() == param.lower():
                    part = _formatparam(param, value, requote)
                else:
                    part = _formatparam(old_param, old_value, requote)
                ctype = SEMISPACE.join([ctype, part]) if ctype else part
        if ctype != self.get(header):
            if replace:
                self.replace_header(header, ctype)
            else:
                del self[header]
                self[header] = ctype

    def del_param(self, param, header='content-type', requote=True):
        """Remove a parameter of a header."""
        if header not in self:
            return
        ctype = ''
        for p, v in self.get_params(header=header, unquote=requote):
            if p.lower() != param.lower():
                part = _formatparam(p, v, requote)
                ctype = SEMISPACE.join([ctype, part]) if ctype else part
        if ctype != self.get(header):
            del self[header]
            self[header] = ctype

    def set_type(self, type, header='Content-Type', requote=True):
        """Set the content type; its parameters stay."""
        if type.count('/') != 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for p, v in params[1:]:
            self.set_param(p, v, header, requote)

    def get_filename(self, failobj=None):
        """Return the file name that the part says it has."""
        missing = object()
        filename = self.get_param('filename', missing, 'content-disposition')
        if filename is missing:
            filename = self.get_param('name', missing, 'content-type')
        if filename is missing:
            return failobj
        from email.utils import collapse_rfc2231_value
        return collapse_rfc2231_value(filename).strip()

    def get_boundary(self, failobj=None):
        """Return what stands between the parts."""
        missing = object()
        boundary = self.get_param('boundary', missing)
        if boundary is missing:
            return failobj
        from email.utils import collapse_rfc2231_value
        return collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Set what stands between the parts."""
        missing = object()
        params = self._get_params_preserve(missing, 'content-type')
        if params is missing:
            raise errors.HeaderParseError('No Content-Type header found')
        new = []
        found = False
        for name, value in params:
            if name.lower() == 'boundary':
                new.append(('boundary', '"%s"' % boundary))
                found = True
            else:
                new.append((name, value))
        if not found:
            new.append(('boundary', '"%s"' % boundary))
        text = SEMISPACE.join(k if v == '' else '%s=%s' % (k, v) for k, v in new)
        self._headers = [
            self.policy.header_store_parse(k, text) if k.lower() == 'content-type' else (k, v)
            for k, v in self._headers]

    def get_content_charset(self, failobj=None):
        """Return the character set in lower case."""
        missing = object()
        charset = self.get_param('charset', missing)
        if charset is missing:
            return failobj
        if isinstance(charset, tuple):
            charset = charset[2]
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        """Return the character sets of the message and all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """Return 'inline', 'attachment', or None."""
        value = self.get('content-disposition')
        return None if value is None else _splitparam(value)[0].lower()

    def walk(self):
        """Yield the message and all its parts, depth first."""
        yield self
        if self.is_multipart():
            for part in self.get_payload():
                yield from part.walk()


def _has_surrogates(text):
    for c in text:
        if '\udc80' <= c <= '\udcff':
            return True
    return False


class MIMEPart(Message):
    """A message with content that can be put in and taken out."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default
            policy = default
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """Return the whole message as str."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Tell whether the part is an attachment."""
        return self.get_content_disposition() == 'attachment'

    def iter_parts(self):
        """Yield the parts."""
        if self.is_multipart():
            yield from self.get_payload()

    def iter_attachments(self):
        """Yield the parts that are not the body."""
        if self.get_content_maintype() != 'multipart':
            return
        parts = list(self.iter_parts())
        subtype = self.get_content_subtype()
        if subtype == 'alternative':
            return
        body = self.get_body()
        for part in parts:
            if part is body or body is not None and body in part.walk():
                continue
            yield part

    def get_body(self, preferencelist=('related', 'html', 'plain')):
        """Return the part that is the body, None where there is none."""
        best = len(preferencelist), None
        for kind, part in self._bodies():
            if kind in preferencelist:
                at = preferencelist.index(kind)
                if at < best[0]:
                    best = at, part
        return best[1]

    def _bodies(self):
        if self.is_attachment():
            return
        maintype, subtype = self.get_content_type().split('/')
        if maintype == 'text':
            if subtype in ('plain', 'html'):
                yield subtype, self
        elif maintype == 'multipart' and self.is_multipart():
            parts = self.get_payload()
            if subtype == 'related':
                yield 'related', self
                parts = parts[:1]
            elif subtype == 'mixed':
                parts = parts[:1]
            for part in parts:
                yield from part._bodies()

    def get_content(self, *args, content_manager=None, **kw):
        """Return what the part holds: str of text, bytes of other data."""
        from email import contentmanager
        manager = content_manager or contentmanager.raw_data_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Put something into the part."""
        from email import contentmanager
        manager = content_manager or contentmanager.raw_data_manager
        manager.set_content(self, *args, **kw)

    def clear(self):
        """Remove all headers and the body."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Remove the body and its headers."""
        self._headers = [(n, v) for n, v in self._headers
                         if not n.lower().startswith('content-')]
        self._payload = None

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == 'multipart':
            existing = self.get_content_subtype()
            if existing in disallowed + (subtype,):
                raise ValueError('Cannot convert {} to {}'.format(existing, subtype))
        keep = []
        part_headers = []
        for name, value in self._headers:
            (part_headers if name.lower().startswith('content-') else keep).append((name, value))
        if part_headers:
            part = type(self)(policy=self.policy)
            part._headers = part_headers
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = keep
        self['Content-Type'] = 'multipart/' + subtype
        if boundary is not None:
            self.set_param('boundary', boundary)

    def make_related(self, boundary=None):
        self._make_multipart('related', ('alternative', 'mixed'), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart('alternative', ('mixed',), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart('mixed', (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if (self.get_content_maintype() != 'multipart'
                or self.get_content_subtype() != _subtype):
            getattr(self, 'make_' + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and 'content-disposition' not in part:
            part['Content-Disposition'] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        self._add_multipart('related', *args, _disp='inline', **kw)

    def add_alternative(self, *args, **kw):
        self._add_multipart('alternative', *args, **kw)

    def add_attachment(self, *args, **kw):
        self._add_multipart('mixed', *args, _disp='attachment', **kw)


class EmailMessage(MIMEPart):
    """A message as programs write them now."""

    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if 'MIME-Version' not in self:
            self['MIME-Version'] = '1.0'
