"""A client of HTTP/1.1.

Mirrors Lib/http/client.py of CPython 3.13 and 3.14.

Leaves out: HTTP/0.9, and decoding of headers other than Latin-1.
"""

import email.message
import errno
import http
import io
import socket
from urllib.parse import urlsplit

__all__ = ['HTTPResponse', 'HTTPConnection', 'HTTPException', 'NotConnected',
           'UnknownProtocol', 'UnknownTransferEncoding', 'UnimplementedFileMode',
           'IncompleteRead', 'InvalidURL', 'ImproperConnectionState',
           'CannotSendRequest', 'CannotSendHeader', 'ResponseNotReady', 'BadStatusLine',
           'LineTooLong', 'RemoteDisconnected', 'error', 'responses', 'HTTPSConnection']

HTTP_PORT = 80
HTTPS_PORT = 443

_UNKNOWN = 'UNKNOWN'

# States of a connection.
_CS_IDLE = 'Idle'
_CS_REQ_STARTED = 'Request-started'
_CS_REQ_SENT = 'Request-sent'

globals().update({status.name: status for status in http.HTTPStatus})

# Status codes and their phrases.
responses = {status: status.phrase for status in http.HTTPStatus.__members__.values()}

# The longest line, and how many headers there may be.
_MAXLINE = 65536
_MAXHEADERS = 100

_METHODS_EXPECTING_BODY = {'PATCH', 'POST', 'PUT'}

_TOKEN_CHARS = frozenset("!#$%&'*+-.^_`|~0123456789"
                         'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')


class HTTPException(Exception):
    """What this module raises."""


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    """The connection ended before the answer did."""

    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = '' if self.expected is None else ', %i more expected' % self.expected
        return '%s(%i bytes read%s)' % (self.__class__.__name__, len(self.partial), more)

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    """The first line of an answer is none."""

    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        HTTPException.__init__(self, 'got more than %d bytes when reading %s'
                               % (_MAXLINE, line_type))


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """The server closed the connection instead of answering."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPMessage(email.message.Message):
    """The headers of an answer."""

    def getallmatchingheaders(self, name):
        """Return all lines of a header, continuation lines too."""
        name = name.lower() + ':'
        lines = []
        hit = 0
        for line in self.keys():
            if line[:len(name)].lower() == name:
                hit = 1
            elif not line[:1].isspace():
                hit = 0
            if hit:
                lines.append(line)
        return lines


def _read_headers(fp, max_headers=None):
    # Lines up to the blank one, that included.
    headers = []
    limit = _MAXHEADERS if max_headers is None else max_headers
    while True:
        line = fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong('header line')
        if line in (b'\r\n', b'\n', b''):
            headers.append(line)
            return headers
        headers.append(line)
        if len(headers) > limit:
            raise HTTPException('got more than %d headers' % limit)


def _parse_header_lines(header_lines, _class=HTTPMessage):
    message = _class()
    fields = message._headers
    ending = ''
    for line in header_lines:
        text = line.decode('iso-8859-1')
        if text[:1] in ' \t' and fields and text.strip():
            name, value = fields[-1]
            fields[-1] = (name, value + ending + text.rstrip('\r\n'))
            ending = text[len(text.rstrip('\r\n')):]
            continue
        name, colon, value = text.partition(':')
        if not colon:
            # The blank line, or something that is no header: the rest is body.
            break
        fields.append((name, value.strip(' \t\r\n')))
        ending = text[len(text.rstrip('\r\n')):]
    message.set_payload('')
    return message


def parse_headers(fp, _class=HTTPMessage, *, _max_headers=None):
    """Read headers from a file."""
    return _parse_header_lines(_read_headers(fp, _max_headers), _class)


def _encode(data, name='data'):
    try:
        return data.encode('latin-1')
    except UnicodeEncodeError as err:
        raise UnicodeEncodeError(
            err.encoding, err.object, err.start, err.end,
            "%s (%.20r) is not valid Latin-1. Use %s.encode('utf-8') "
            'if you want to send it encoded in UTF-8.'
            % (name.title(), data[err.start:err.end], name)) from None


class HTTPResponse(io.BufferedIOBase):
    """An answer: its status, its headers, and a file with its body."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = _UNKNOWN
        self.status = _UNKNOWN
        self.reason = _UNKNOWN
        self.chunked = _UNKNOWN
        # Bytes left of the chunk that is read.
        self.chunk_left = _UNKNOWN
        # Bytes left of the body, None where that is not known.
        self.length = _UNKNOWN
        self.will_close = _UNKNOWN

    def _read_status(self):
        line = str(self.fp.readline(_MAXLINE + 1), 'iso-8859-1')
        if len(line) > _MAXLINE:
            raise LineTooLong('status line')
        if self.debuglevel > 0:
            print('reply:', repr(line))
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        parts = line.split(None, 2)
        version = parts[0] if parts else ''
        status = parts[1] if len(parts) > 1 else ''
        reason = parts[2].strip() if len(parts) > 2 else ''
        if not version.startswith('HTTP/') or not status:
            self._close_conn()
            raise BadStatusLine(line)
        try:
            status = int(status)
            if not 100 <= status <= 999:
                raise BadStatusLine(line)
        except ValueError:
            raise BadStatusLine(line)
        return version, status, reason

    def begin(self, *, _max_headers=None):
        """Read the status and the headers."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != 100:
                break
            _read_headers(self.fp)
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ('HTTP/1.0', 'HTTP/0.9'):
            self.version = 10
        elif version.startswith('HTTP/1.'):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp, _max_headers=_max_headers)
        if self.debuglevel > 0:
            for header, value in self.headers.items():
                print('header:', header + ':', value)
        coding = self.headers.get('transfer-encoding')
        if coding and coding.lower() == 'chunked':
            self.chunked = True
            self.chunk_left = None
        else:
            self.chunked = False
        self.will_close = self._check_close()
        self.length = None
        length = self.headers.get('content-length')
        if length and not self.chunked:
            try:
                self.length = int(length)
            except ValueError:
                self.length = None
            else:
                if self.length < 0:
                    self.length = None
        if status in (204, 304) or 100 <= status < 200 or self._method == 'HEAD':
            self.length = 0
        # A body without a length ends with the connection.
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _check_close(self):
        connection = self.headers.get('connection')
        if self.version == 11:
            return bool(connection and 'close' in connection.lower())
        if self.headers.get('keep-alive'):
            return False
        if connection and 'keep-alive' in connection.lower():
            return False
        proxy = self.headers.get('proxy-connection')
        return not (proxy and 'keep-alive' in proxy.lower())

    def _close_conn(self):
        fp = self.fp
        self.fp = None
        fp.close()

    def close(self):
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        super().flush()
        if self.fp:
            self.fp.flush()

    def readable(self):
        return True

    def isclosed(self):
        """Tell whether everything has been read."""
        return self.fp is None

    def read(self, amt=None):
        """Read the rest of the body, or up to amt bytes of it."""
        if self.fp is None:
            return b''
        if self._method == 'HEAD':
            self._close_conn()
            return b''
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None and amt >= 0:
            if self.length is not None and amt > self.length:
                amt = self.length
            data = self.fp.read(amt)
            if not data and amt:
                self._close_conn()
            elif self.length is not None:
                self.length -= len(data)
                if not self.length:
                    self._close_conn()
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            try:
                data = self._safe_read(self.length)
            except IncompleteRead:
                self._close_conn()
                raise
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        """Read into b; return how many bytes."""
        if self.fp is None:
            return 0
        if self._method == 'HEAD':
            self._close_conn()
            return 0
        data = self.read(len(b))
        n = len(data)
        b[:n] = data
        return n

    def _read_next_chunk_size(self):
        line = self.fp.readline(_MAXLINE + 1)
        if len(line) > _MAXLINE:
            raise LineTooLong('chunk size')
        i = line.find(b';')
        if i >= 0:
            line = line[:i]
        try:
            return int(line, 16)
        except ValueError:
            # Nothing can be said about what follows.
            self._close_conn()
            raise

    def _read_and_discard_trailer(self):
        while True:
            line = self.fp.readline(_MAXLINE + 1)
            if len(line) > _MAXLINE:
                raise LineTooLong('trailer line')
            if not line or line in (b'\r\n', b'\n', b''):
                break

    def _get_chunk_left(self):
        # What is left of this chunk, or of the next one; None after the last.
        chunk_left = self.chunk_left
        if not chunk_left:
            if chunk_left is not None:
                self._safe_read(2)
            try:
                chunk_left = self._read_next_chunk_size()
            except ValueError:
                raise IncompleteRead(b'')
            if chunk_left == 0:
                self._read_and_discard_trailer()
                self._close_conn()
                chunk_left = None
            self.chunk_left = chunk_left
        return chunk_left

    def _read_chunked(self, amt=None):
        value = []
        if amt is not None and amt < 0:
            amt = None
        try:
            while (chunk_left := self._get_chunk_left()) is not None:
                if amt is not None and amt <= chunk_left:
                    value.append(self._safe_read(amt))
                    self.chunk_left = chunk_left - amt
                    break
                value.append(self._safe_read(chunk_left))
                if amt is not None:
                    amt -= chunk_left
                self.chunk_left = 0
            return b''.join(value)
        except IncompleteRead as exc:
            raise IncompleteRead(b''.join(value)) from exc

    def _safe_read(self, amt):
        data = self.fp.read(amt)
        if len(data) < amt:
            raise IncompleteRead(data, amt - len(data))
        return data

    def read1(self, n=-1):
        """Read with at most one call of the system."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            chunk_left = self._get_chunk_left()
            if chunk_left is None or n == 0:
                return b''
            if not 0 <= n <= chunk_left:
                n = chunk_left
            data = self.fp.read1(n)
            self.chunk_left -= len(data)
            if not data:
                raise IncompleteRead(b'')
            return data
        if self.length is not None and (n < 0 or n > self.length):
            n = self.length
        data = self.fp.read1(n)
        if not data and n:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(data)
            if not self.length:
                self._close_conn()
        return data

    def peek(self, n=-1):
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            try:
                chunk_left = self._get_chunk_left()
            except IncompleteRead:
                return b''
            return b'' if chunk_left is None else self.fp.peek(chunk_left)[:chunk_left]
        return self.fp.peek(n)

    def readline(self, limit=-1):
        """Read a line."""
        if self.fp is None or self._method == 'HEAD':
            return b''
        if self.chunked:
            return super().readline(limit)
        if self.length is not None and (limit < 0 or limit > self.length):
            limit = self.length
        line = self.fp.readline(limit)
        if not line and limit:
            self._close_conn()
        elif self.length is not None:
            self.length -= len(line)
            if not self.length:
                self._close_conn()
        return line

    def fileno(self):
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """Return the value of a header; several are joined with commas."""
        if self.headers is None:
            raise ResponseNotReady()
        headers = self.headers.get_all(name) or default
        if isinstance(headers, str) or not hasattr(headers, '__iter__'):
            return headers
        return ', '.join(headers)

    def getheaders(self):
        """Return a list of (name, value)."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """Return the headers."""
        return self.headers

    def geturl(self):
        """Return the URL that the answer is from."""
        return self.url

    def getcode(self):
        """Return the status code."""
        return self.status


def _is_legal_name(name):
    return bool(name) and all(chr(c) in _TOKEN_CHARS or c in b'"(),/;<=>?@[\\]{} \t' or c > 126
                              for c in name) and name[:1] not in b' \t' and b':' not in name


def _is_illegal_value(value):
    # A line break that no blank follows.
    for i, c in enumerate(value):
        if c == 10 and value[i + 1:i + 2] not in (b' ', b'\t'):
            return True
        if c == 13 and value[i + 1:i + 2] not in (b' ', b'\t', b'\n'):
            return True
    return False


class HTTPConnection:
    """A connection to a web server."""

    _http_vsn = 11
    _http_vsn_str = 'HTTP/1.1'

    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                 source_address=None, blocksize=8192, *, max_response_headers=None):
        self.timeout = timeout
        self.source_address = source_address
        self.blocksize = blocksize
        self.sock = None
        self._buffer = []
        self.__response = None
        self.__state = _CS_IDLE
        self._method = None
        self._tunnel_host = None
        self._tunnel_port = None
        self._tunnel_headers = {}
        self._raw_proxy_headers = None
        self.max_response_headers = max_response_headers
        self.host, self.port = self._get_hostport(host, port)
        self._validate_host(self.host)
        # Overridden by tests and subclasses.
        self._create_connection = socket.create_connection

    def _get_hostport(self, host, port):
        if port is None:
            i = host.rfind(':')
            j = host.rfind(']')
            if i > j:
                try:
                    port = int(host[i + 1:])
                except ValueError:
                    if host[i + 1:] == '':
                        port = self.default_port
                    else:
                        raise InvalidURL("nonnumeric port: '%s'" % host[i + 1:])
                host = host[:i]
            else:
                port = self.default_port
        if host and host[0] == '[' and host[-1] == ']':
            host = host[1:-1]
        return host, port

    def set_tunnel(self, host, port=None, headers=None):
        """Reach the host through the proxy that is connected."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)
        self._tunnel_headers = dict(headers) if headers else {}
        if not any(name.lower() == 'host' for name in self._tunnel_headers):
            self._tunnel_headers['Host'] = '%s:%d' % (self._tunnel_host, self._tunnel_port)

    def _tunnel(self):
        lines = ['CONNECT %s:%d %s\r\n' % (self._tunnel_host, self._tunnel_port,
                                          self._http_vsn_str)]
        lines += ['%s: %s\r\n' % item for item in self._tunnel_headers.items()]
        self.send((''.join(lines) + '\r\n').encode('latin-1'))
        response = self.response_class(self.sock, method=self._method)
        try:
            version, code, message = response._read_status()
            self._raw_proxy_headers = _read_headers(response.fp)
            if code != 200:
                self.close()
                raise OSError(f'Tunnel connection failed: {code} {message.strip()}')
        finally:
            response.close()

    def get_proxy_response_headers(self):
        """Return what the proxy said when the tunnel was made."""
        if self._raw_proxy_headers is None:
            return None
        return _parse_header_lines(self._raw_proxy_headers)

    def set_debuglevel(self, level):
        self.debuglevel = level

    def connect(self):
        """Connect with the host and port."""
        self.sock = self._create_connection((self.host, self.port), self.timeout,
                                            self.source_address)
        try:
            self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as e:
            if e.errno != errno.ENOPROTOOPT:
                raise
        if self._tunnel_host:
            self._tunnel()

    def close(self):
        """Close the connection."""
        self.__state = _CS_IDLE
        try:
            sock = self.sock
            if sock:
                self.sock = None
                sock.close()
        finally:
            response = self.__response
            if response:
                self.__response = None
                response.close()

    def send(self, data):
        """Send bytes, a file, or an iterable of bytes."""
        if self.sock is None:
            if self.auto_open:
                self.connect()
            else:
                raise NotConnected()
        if self.debuglevel > 0:
            print('send:', repr(data))
        if hasattr(data, 'read'):
            for block in self._read_readable(data):
                self.sock.sendall(block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            import collections.abc
            if not isinstance(data, collections.abc.Iterable):
                raise TypeError('data should be a bytes-like object '
                                'or an iterable, got %r' % type(data))
            for d in data:
                self.sock.sendall(d)

    def _read_readable(self, readable):
        text = isinstance(readable, io.TextIOBase)
        while block := readable.read(self.blocksize):
            yield block.encode('iso-8859-1') if text else block

    def _output(self, s):
        self._buffer.append(s)

    def _send_output(self, message_body=None, encode_chunked=False):
        self._buffer.extend((b'', b''))
        msg = b'\r\n'.join(self._buffer)
        del self._buffer[:]
        self.send(msg)
        if message_body is None:
            return
        if hasattr(message_body, 'read'):
            chunks = self._read_readable(message_body)
        elif isinstance(message_body, (bytes, bytearray)):
            chunks = (message_body,)
        else:
            try:
                chunks = iter(message_body)
            except TypeError:
                raise TypeError('message_body should be a bytes-like object or an '
                                'iterable, got %r' % type(message_body))
        for chunk in chunks:
            if not chunk:
                continue
            if encode_chunked and self._http_vsn == 11:
                chunk = f'{len(chunk):X}\r\n'.encode('ascii') + chunk + b'\r\n'
            self.send(chunk)
        if encode_chunked and self._http_vsn == 11:
            self.send(b'0\r\n\r\n')

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _CS_REQ_STARTED
        self._validate_method(method)
        self._method = method
        url = url or '/'
        self._validate_path(url)
        self._output(self._encode_request('%s %s %s' % (method, url, self._http_vsn_str)))
        if self._http_vsn != 11:
            return
        if not skip_host:
            netloc = urlsplit(url)[1] if url.startswith('http') else ''
            if netloc:
                self.putheader('Host', netloc)
            else:
                if self._tunnel_host:
                    host, port = self._tunnel_host, self._tunnel_port
                else:
                    host, port = self.host, self.port
                if ':' in host:
                    host = '[' + host.partition('%')[0] + ']'
                if port == self.default_port:
                    self.putheader('Host', host)
                else:
                    self.putheader('Host', '%s:%s' % (host, port))
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def _encode_request(self, request):
        return request.encode('ascii')

    def _validate_method(self, method):
        if any(ord(c) < 32 for c in method):
            raise ValueError(f"method can't contain control characters. {method!r} "
                             f'(found at least {next(c for c in method if ord(c) < 32)!r})')

    def _validate_path(self, url):
        for c in url:
            if ord(c) <= 32 or ord(c) == 127:
                raise InvalidURL(f"URL can't contain control characters. {url!r} "
                                 f'(found at least {c!r})')

    def _validate_host(self, host):
        for c in host:
            if ord(c) <= 32 or ord(c) == 127:
                raise InvalidURL(f"URL can't contain control characters. {host!r} "
                                 f'(found at least {c!r})')

    def putheader(self, header, *values):
        """Add a header to the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        if hasattr(header, 'encode'):
            header = header.encode('ascii')
        if not _is_legal_name(header):
            raise ValueError('Invalid header name %r' % (header,))
        parts = []
        for value in values:
            if hasattr(value, 'encode'):
                value = value.encode('latin-1')
            elif isinstance(value, int):
                value = str(value).encode('ascii')
            if _is_illegal_value(value):
                raise ValueError('Invalid header value %r' % (value,))
            parts.append(value)
        self._output(header + b': ' + b'\r\n\t'.join(parts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """The headers are complete: send them, and the body."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        self._send_output(message_body, encode_chunked=encode_chunked)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a whole request."""
        self._send_request(method, url, body, headers, encode_chunked)

    @staticmethod
    def _get_content_length(body, method):
        if body is None:
            return 0 if method.upper() in _METHODS_EXPECTING_BODY else None
        if hasattr(body, 'read'):
            return None
        if isinstance(body, (bytes, bytearray, str)):
            return len(body)
        return None

    def _send_request(self, method, url, body, headers, encode_chunked):
        names = frozenset(name.lower() for name in headers)
        skips = {}
        if 'host' in names:
            skips['skip_host'] = 1
        if 'accept-encoding' in names:
            skips['skip_accept_encoding'] = 1
        self.putrequest(method, url, **skips)
        if 'content-length' not in names:
            if 'transfer-encoding' not in names:
                # Without a length, in chunks.
                encode_chunked = False
                length = self._get_content_length(body, method)
                if length is None:
                    if body is not None:
                        encode_chunked = True
                        self.putheader('Transfer-Encoding', 'chunked')
                else:
                    self.putheader('Content-Length', str(length))
        else:
            encode_chunked = False
        for name, value in headers.items():
            self.putheader(name, value)
        if isinstance(body, str):
            body = _encode(body, 'body')
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """Wait for the answer and return it."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        if self.debuglevel > 0:
            response = self.response_class(self.sock, self.debuglevel, method=self._method)
        else:
            response = self.response_class(self.sock, method=self._method)
        try:
            try:
                if self.max_response_headers is None:
                    response.begin()
                else:
                    response.begin(_max_headers=self.max_response_headers)
            except ConnectionError:
                self.close()
                raise
            self.__state = _CS_IDLE
            if response.will_close:
                # The answer keeps the connection as long as it needs it.
                self.close()
            else:
                self.__response = response
            return response
        except:
            response.close()
            raise


class HTTPSConnection(HTTPConnection):
    """A connection to a secure web server."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=socket._GLOBAL_DEFAULT_TIMEOUT,
                 source_address=None, context=None, blocksize=8192,
                 max_response_headers=None):
        super().__init__(host, port, timeout, source_address, blocksize=blocksize,
                         max_response_headers=max_response_headers)
        if context is None:
            import ssl
            context = ssl._create_default_https_context()
        self._context = context

    def connect(self):
        """Connect, and agree on encryption."""
        super().connect()
        server_hostname = self._tunnel_host or self.host
        self.sock = self._context.wrap_socket(self.sock, server_hostname=server_hostname)
