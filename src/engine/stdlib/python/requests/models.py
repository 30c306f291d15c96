"""Requests and answers."""

import json as complexjson
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from requests.auth import HTTPBasicAuth
from requests.cookies import RequestsCookieJar, cookiejar_from_dict
from requests.exceptions import (ChunkedEncodingError, ConnectionError, HTTPError,
                                 InvalidJSONError, InvalidSchema, InvalidURL,
                                 JSONDecodeError, MissingSchema, ReadTimeout,
                                 StreamConsumedError)
from requests.structures import CaseInsensitiveDict
from requests.utils import parse_header_links, requote_uri

CONTENT_CHUNK_SIZE = 10 * 1024
ITER_CHUNK_SIZE = 512
REDIRECT_STATI = (301, 302, 303, 307, 308)


def _pairs(data):
    # A mapping, or pairs; lists give several pairs.
    items = data.items() if hasattr(data, 'items') else data
    out = []
    for name, value in items:
        if value is None:
            continue
        values = value if isinstance(value, (list, tuple)) else [value]
        out.extend((name, v) for v in values if v is not None)
    return out


def _encode_params(data):
    if isinstance(data, (str, bytes)) or hasattr(data, 'read'):
        return data
    return urlencode(_pairs(data))


class Request:
    """What is to be asked."""

    def __init__(self, method=None, url=None, headers=None, files=None, data=None,
                 params=None, auth=None, cookies=None, hooks=None, json=None):
        self.method = method
        self.url = url
        self.headers = headers or {}
        self.files = files or []
        self.data = data or []
        self.json = json
        self.params = params or {}
        self.auth = auth
        self.cookies = cookies
        self.hooks = hooks or {}

    def __repr__(self):
        return f'<Request [{self.method}]>'

    def prepare(self):
        """Return the request as it is sent."""
        p = PreparedRequest()
        p.prepare(method=self.method, url=self.url, headers=self.headers, files=self.files,
                  data=self.data, json=self.json, params=self.params, auth=self.auth,
                  cookies=self.cookies, hooks=self.hooks)
        return p


class PreparedRequest:
    """A request as it is sent."""

    def __init__(self):
        self.method = None
        self.url = None
        self.headers = None
        self.body = None
        self.hooks = {}
        self._cookies = None

    def __repr__(self):
        return f'<PreparedRequest [{self.method}]>'

    def prepare(self, method=None, url=None, headers=None, files=None, data=None,
                params=None, auth=None, cookies=None, hooks=None, json=None):
        self.method = method.upper() if method else method
        self.prepare_url(url, params)
        self.headers = CaseInsensitiveDict()
        for name, value in (headers or {}).items():
            if not isinstance(value, (str, bytes)):
                from requests.exceptions import InvalidHeader
                raise InvalidHeader(f'Header part ({value!r}) from ({name!r}, {value!r}) must be '
                                    f'of type str or bytes, not {type(value)}')
            self.headers[name] = value
        self.prepare_cookies(cookies)
        self.prepare_body(data, files, json)
        self.prepare_auth(auth, url)
        self.hooks = hooks or {}

    def prepare_url(self, url, params):
        if isinstance(url, bytes):
            url = url.decode('utf8')
        url = str(url).lstrip()
        if ':' in url and not url.lower().startswith('http'):
            scheme = url.split(':', 1)[0]
            if '://' in url or scheme.isalpha():
                self.url = url
                return
        try:
            parts = urlsplit(url)
            host = parts.hostname
            parts.port
        except ValueError as e:
            raise InvalidURL(*e.args)
        if not parts.scheme or parts.scheme not in ('http', 'https'):
            raise MissingSchema(f'Invalid URL {url!r}: No scheme supplied. '
                                f'Perhaps you meant https://{url}?')
        if not host:
            raise InvalidURL(f'Invalid URL {url!r}: No host supplied')
        if host.startswith(('*', '.')):
            raise InvalidURL('URL has an invalid label.')
        query = parts.query
        extra = _encode_params(params or {})
        if isinstance(extra, bytes):
            extra = extra.decode('utf8')
        if extra:
            query = f'{query}&{extra}' if query else extra
        self.url = requote_uri(urlunsplit(
            (parts.scheme, parts.netloc, parts.path or '/', query, parts.fragment)))

    @property
    def path_url(self):
        """The path and the query."""
        parts = urlsplit(self.url)
        return (parts.path or '/') + ('?' + parts.query if parts.query else '')

    def prepare_body(self, data, files, json=None):
        body = None
        content_type = None
        if not data and json is not None:
            content_type = 'application/json'
            try:
                body = complexjson.dumps(json, allow_nan=False)
            except ValueError as ve:
                raise InvalidJSONError(ve, request=self)
            body = body.encode('utf-8')
        elif files:
            body, content_type = _encode_files(files, data)
        elif data:
            body = _encode_params(data)
            if not isinstance(data, (str, bytes)) and not hasattr(data, 'read'):
                content_type = 'application/x-www-form-urlencoded'
            elif isinstance(data, str):
                body = data.encode('utf-8')
                content_type = 'application/x-www-form-urlencoded'
        if hasattr(body, 'read'):
            body = body.read()
        if isinstance(body, str):
            body = body.encode('utf-8')
        if body is not None and not isinstance(body, (bytes, bytearray)):
            self.headers['Transfer-Encoding'] = 'chunked'
        elif body is not None:
            self.headers['Content-Length'] = str(len(body))
        elif self.method not in ('GET', 'HEAD', 'OPTIONS'):
            self.headers['Content-Length'] = '0'
        if content_type and 'content-type' not in self.headers:
            self.headers['Content-Type'] = content_type
        self.body = body

    def prepare_auth(self, auth, url=''):
        if auth is None:
            parts = urlsplit(self.url)
            if parts.username is not None:
                auth = (parts.username, parts.password or '')
                netloc = parts.netloc.rpartition('@')[2]
                self.url = urlunsplit(parts._replace(netloc=netloc))
        if auth:
            if isinstance(auth, tuple) and len(auth) == 2:
                auth = HTTPBasicAuth(*auth)
            changed = auth(self)
            self.__dict__.update(changed.__dict__)

    def prepare_cookies(self, cookies):
        if cookies is None:
            cookies = RequestsCookieJar()
        elif not isinstance(cookies, RequestsCookieJar):
            cookies = cookiejar_from_dict(cookies)
        self._cookies = cookies
        parts = urlsplit(self.url)
        found = cookies.cookies_for(parts.hostname or '', parts.path or '/',
                                    parts.scheme == 'https')
        if found and 'Cookie' not in self.headers:
            self.headers['Cookie'] = '; '.join('%s=%s' % (c.name, c.value) for c in found)

    def copy(self):
        p = PreparedRequest()
        p.__dict__.update(self.__dict__)
        p.headers = self.headers.copy() if self.headers is not None else None
        return p


def _encode_files(files, data):
    boundary = '3f9a1c0c7d5e4b6fa8d2e6b1c4907a55'
    out = []
    for name, value in _pairs(data or {}):
        out.append('--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
                   % (boundary, name, value))
    for name, value in files.items() if hasattr(files, 'items') else files:
        kind = None
        if isinstance(value, (tuple, list)):
            filename, content = value[:2]
            kind = value[2] if len(value) > 2 else None
        else:
            content = value
            filename = getattr(value, 'name', name)
            filename = str(filename).rpartition('/')[2]
        if hasattr(content, 'read'):
            content = content.read()
        head = '--%s\r\nContent-Disposition: form-data; name="%s"; filename="%s"\r\n' % (
            boundary, name, filename)
        if kind:
            head += 'Content-Type: %s\r\n' % kind
        out += [head + '\r\n', content, '\r\n']
    out.append('--%s--\r\n' % boundary)
    body = b''.join(part.encode('utf-8') if isinstance(part, str) else part for part in out)
    return body, 'multipart/form-data; boundary=' + boundary


class Response:
    """An answer."""

    def __init__(self):
        self._content = False
        self._content_consumed = False
        self._next = None
        self._release = None
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.raw = None
        self.url = None
        self.encoding = None
        # Answers on the way that sent somewhere else.
        self.history = []
        self.reason = None
        self.cookies = RequestsCookieJar()
        self._elapsed_s = 0
        self.request = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __repr__(self):
        return f'<Response [{self.status_code}]>'

    def __bool__(self):
        """Tell whether the status is below 400."""
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    @property
    def ok(self):
        """Whether the status is below 400."""
        try:
            self.raise_for_status()
        except HTTPError:
            return False
        return True

    @property
    def elapsed(self):
        """The time from the request to the headers of the answer."""
        from datetime import timedelta
        return timedelta(seconds=self._elapsed_s)

    @property
    def is_redirect(self):
        return 'location' in self.headers and self.status_code in REDIRECT_STATI

    @property
    def is_permanent_redirect(self):
        return 'location' in self.headers and self.status_code in (301, 308)

    @property
    def next(self):
        return self._next

    @property
    def apparent_encoding(self):
        try:
            self.content.decode('utf-8')
            return 'utf-8'
        except UnicodeDecodeError:
            return 'ISO-8859-1'

    def iter_content(self, chunk_size=1, decode_unicode=False):
        """Yield the content in pieces of up to chunk_size bytes."""
        if self._content_consumed and isinstance(self._content, bool):
            raise StreamConsumedError()
        if chunk_size is not None and not isinstance(chunk_size, int):
            raise TypeError(f'chunk_size must be an int, it is instead a {type(chunk_size)}.')
        pieces = self._stored(chunk_size) if self._content_consumed else self._read(chunk_size)
        if not decode_unicode or self.encoding is None:
            return pieces
        return self._decoded(pieces)

    def _decoded(self, pieces):
        import codecs
        decoder = codecs.getincrementaldecoder(self.encoding)(errors='replace')
        for piece in pieces:
            if text := decoder.decode(piece):
                yield text
        if text := decoder.decode(b'', final=True):
            yield text

    def _stored(self, chunk_size):
        content = self._content or b''
        size = chunk_size if chunk_size and chunk_size > 0 else max(1, len(content))
        for at in range(0, len(content), size):
            yield content[at:at + size]

    def _read(self, chunk_size):
        import http.client
        try:
            while True:
                if chunk_size is None:
                    data = self.raw.read1(65536)
                else:
                    data = self.raw.read(chunk_size)
                if not data:
                    break
                yield data
        except http.client.IncompleteRead as e:
            raise ChunkedEncodingError('Connection broken: %r' % e, e)
        except TimeoutError as e:
            raise ReadTimeout('Read timed out.', request=self.request) from e
        except OSError as e:
            raise ConnectionError(e, request=self.request)
        self._content_consumed = True
        self._let_go()

    def _let_go(self):
        release, self._release = self._release, None
        if release is not None:
            release()

    def iter_lines(self, chunk_size=ITER_CHUNK_SIZE, decode_unicode=False, delimiter=None):
        """Yield the lines of the content."""
        pending = None
        for chunk in self.iter_content(chunk_size, decode_unicode):
            if pending is not None:
                chunk = pending + chunk
            lines = chunk.split(delimiter) if delimiter else chunk.splitlines()
            if lines and lines[-1] and chunk and lines[-1][-1] == chunk[-1]:
                pending = lines.pop()
            else:
                pending = None
            yield from lines
        if pending is not None:
            yield pending

    @property
    def content(self):
        """The content as bytes."""
        if self._content is False:
            if self._content_consumed:
                raise RuntimeError('The content for this response was already consumed')
            if self.status_code == 0 or self.raw is None:
                self._content = None
            else:
                self._content = b''.join(self.iter_content(None)) or b''
        self._content_consumed = True
        return self._content

    @property
    def text(self):
        """The content as str."""
        if not self.content:
            return ''
        encoding = self.encoding or self.apparent_encoding
        try:
            return str(self.content, encoding, errors='replace')
        except LookupError:
            return str(self.content, errors='replace')

    def json(self, **kwargs):
        """The content, which is JSON, as objects."""
        try:
            return complexjson.loads(self.text, **kwargs)
        except complexjson.JSONDecodeError as e:
            raise JSONDecodeError(e.msg, e.doc, e.pos)

    @property
    def links(self):
        """The links of the header of that name, by relation."""
        header = self.headers.get('link')
        if not header:
            return {}
        return {link.get('rel') or link.get('url'): link for link in parse_header_links(header)}

    def raise_for_status(self):
        """Raise HTTPError when the status is an error."""
        if 400 <= self.status_code < 500:
            kind = 'Client'
        elif 500 <= self.status_code < 600:
            kind = 'Server'
        else:
            return
        raise HTTPError(f'{self.status_code} {kind} Error: {self.reason} for url: {self.url}',
                        response=self)

    def close(self):
        """Let go of the connection."""
        self._let_go()
