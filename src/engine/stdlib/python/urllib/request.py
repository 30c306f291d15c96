"""Opening URLs.

Mirrors Lib/urllib/request.py of CPython 3.13 and 3.14.

Leaves out: FTP, proxies, digest authentication, the netrc file, URLopener and
FancyURLopener, the cache of local files.
"""

import http.client
import io
import socket
import sys
from urllib.error import ContentTooShortError, HTTPError, URLError
from urllib.parse import (quote, unquote, unquote_to_bytes, unwrap, urljoin, urlparse,
                          urlsplit)
from urllib.response import addclosehook, addinfourl

__all__ = ['Request', 'OpenerDirector', 'BaseHandler', 'HTTPDefaultErrorHandler',
           'HTTPRedirectHandler', 'HTTPCookieProcessor', 'ProxyHandler', 'HTTPPasswordMgr',
           'HTTPPasswordMgrWithDefaultRealm', 'HTTPPasswordMgrWithPriorAuth',
           'AbstractBasicAuthHandler', 'HTTPBasicAuthHandler', 'HTTPHandler', 'FileHandler',
           'DataHandler', 'UnknownHandler', 'HTTPErrorProcessor', 'HTTPSHandler', 'urlopen',
           'install_opener', 'build_opener', 'pathname2url', 'url2pathname', 'getproxies',
           'urlretrieve', 'urlcleanup']

__version__ = '%d.%d' % sys.version_info[:2]

_opener = None


def urlopen(url, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, *, context=None):
    """Open a URL, a str or a Request; return an answer that is like a file."""
    global _opener
    if context:
        opener = build_opener(HTTPSHandler(context=context))
    elif _opener is None:
        _opener = opener = build_opener()
    else:
        opener = _opener
    return opener.open(url, data, timeout)


def install_opener(opener):
    """Make it what urlopen() uses."""
    global _opener
    _opener = opener


_url_tempfiles = []


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what a URL gives into a file; return its name and the headers."""
    with urlopen(url, data) as source:
        headers = source.info()
        if filename is None:
            import tempfile
            target = tempfile.NamedTemporaryFile(delete=False)
            filename = target.name
            _url_tempfiles.append(filename)
        else:
            target = open(filename, 'wb')
        with target:
            block_size = 1024 * 8
            size = int(headers['Content-Length']) if 'content-length' in headers else -1
            read = 0
            number = 0
            if reporthook:
                reporthook(number, block_size, size)
            while block := source.read(block_size):
                read += len(block)
                target.write(block)
                number += 1
                if reporthook:
                    reporthook(number, block_size, size)
    result = filename, headers
    if size >= 0 and read < size:
        raise ContentTooShortError('retrieval incomplete: got only %i out of %i bytes'
                                   % (read, size), result)
    return result


def urlcleanup():
    """Remove files that urlretrieve() has made, and forget the opener."""
    global _opener
    import os
    for name in _url_tempfiles:
        try:
            os.unlink(name)
        except OSError:
            pass
    del _url_tempfiles[:]
    _opener = None


def request_host(request):
    """Return the host of a request in lower case."""
    url = request.full_url
    host = urlparse(url)[1]
    if host == '':
        host = request.get_header('Host', '')
    head, colon, port = host.rpartition(':')
    if colon and port.isdigit():
        host = head
    return host.lower()


class Request:
    """A URL and what to ask it."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None,
                 unverifiable=False, method=None):
        self.full_url = url
        self.headers = {}
        self.unredirected_hdrs = {}
        self._data = None
        self.data = data
        self._tunnel_host = None
        for key, value in headers.items():
            self.add_header(key, value)
        if origin_req_host is None:
            origin_req_host = request_host(self)
        self.origin_req_host = origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        if self.fragment:
            return '{}#{}'.format(self._full_url, self.fragment)
        return self._full_url

    @full_url.setter
    def full_url(self, url):
        self._full_url = unwrap(url)
        self._full_url, hash, fragment = self._full_url.partition('#')
        self.fragment = fragment if hash else None
        self._parse()

    @full_url.deleter
    def full_url(self):
        self._full_url = None
        self.fragment = None
        self.selector = ''

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            # A length that was computed is that of the old data.
            if self.has_header('Content-length'):
                self.remove_header('Content-length')

    @data.deleter
    def data(self):
        self.data = None

    def _parse(self):
        scheme, colon, rest = self._full_url.partition(':')
        if not colon or not scheme or '/' in scheme:
            raise ValueError('unknown url type: %r' % self.full_url)
        self.type = scheme.lower()
        self.host = None
        if rest.startswith('//'):
            end = min([i for i in map(rest[2:].find, '/?') if i >= 0], default=len(rest) - 2)
            self.host = unquote(rest[2:2 + end])
            rest = rest[2 + end:]
            if rest and not rest.startswith('/'):
                rest = '/' + rest
        self.selector = rest

    def get_method(self):
        """Return the method: GET, or POST where there is data."""
        return getattr(self, 'method', 'POST' if self.data is not None else 'GET')

    def get_full_url(self):
        return self.full_url

    def set_proxy(self, host, type):
        raise URLError('proxies are not simulated')

    def has_proxy(self):
        return False

    def add_header(self, key, val):
        """Add a header, which a redirection keeps."""
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        """Add a header, which a redirection drops."""
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name,
                                self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class OpenerDirector:
    """Opens URLs with the help of handlers."""

    def __init__(self):
        self.addheaders = [('User-agent', 'Python-urllib/%s' % __version__)]
        self.handlers = []
        self.handle_open = {}
        self.handle_error = {}
        self.process_response = {}
        self.process_request = {}

    def add_handler(self, handler):
        """Add a handler: its methods say what for."""
        if not hasattr(handler, 'add_parent'):
            raise TypeError('expected BaseHandler instance, got %r' % type(handler))
        added = False
        for name in dir(handler):
            if name in ('redirect_request', 'do_open', 'proxy_open'):
                continue
            protocol, _, condition = name.partition('_')
            if condition.startswith('error'):
                kind = condition[len('error') + 1:]
                try:
                    kind = int(kind)
                except ValueError:
                    pass
                lookup = self.handle_error.setdefault(protocol, {})
            elif condition == 'open':
                kind, lookup = protocol, self.handle_open
            elif condition == 'response':
                kind, lookup = protocol, self.process_response
            elif condition == 'request':
                kind, lookup = protocol, self.process_request
            else:
                continue
            handlers = lookup.setdefault(kind, [])
            handlers.append(handler)
            handlers.sort()
            added = True
        if added:
            self.handlers.append(handler)
            self.handlers.sort()
            handler.add_parent(self)

    def close(self):
        pass

    def _call_chain(self, chain, kind, meth_name, *args):
        for handler in chain.get(kind, ()):
            result = getattr(handler, meth_name)(*args)
            if result is not None:
                return result

    def open(self, fullurl, data=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT):
        """Open a URL or a Request."""
        if isinstance(fullurl, str):
            req = Request(fullurl, data)
        else:
            req = fullurl
            if data is not None:
                req.data = data
        req.timeout = timeout
        protocol = req.type
        for processor in self.process_request.get(protocol, []):
            req = getattr(processor, protocol + '_request')(req)
        response = self._open(req, data)
        for processor in self.process_response.get(protocol, []):
            response = getattr(processor, protocol + '_response')(req, response)
        return response

    def _open(self, req, data=None):
        result = self._call_chain(self.handle_open, 'default', 'default_open', req)
        if result:
            return result
        protocol = req.type
        result = self._call_chain(self.handle_open, protocol, protocol + '_open', req)
        if result:
            return result
        return self._call_chain(self.handle_open, 'unknown', 'unknown_open', req)

    def error(self, proto, *args):
        """Let the handlers of errors see to an answer."""
        if proto in ('http', 'https'):
            table = self.handle_error['http']
            proto = args[2]
            meth_name = 'http_error_%s' % proto
            http_err = True
            orig_args = args
        else:
            table = self.handle_error
            meth_name = proto + '_error'
            http_err = False
        result = self._call_chain(table, proto, meth_name, *args)
        if result:
            return result
        if http_err:
            return self._call_chain(table, 'default', 'http_error_default', *orig_args)


def build_opener(*handlers):
    """Return an opener with the usual handlers and those given, classes or objects."""
    opener = OpenerDirector()
    default_classes = [UnknownHandler, HTTPHandler, HTTPDefaultErrorHandler,
                       HTTPRedirectHandler, FileHandler, HTTPErrorProcessor, DataHandler,
                       HTTPSHandler]
    for cls in list(default_classes):
        for check in handlers:
            if (issubclass(check, cls) if isinstance(check, type)
                    else isinstance(check, cls)):
                default_classes.remove(cls)
                break
    for cls in default_classes:
        opener.add_handler(cls())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


class BaseHandler:
    """What all handlers have."""
    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        if not hasattr(other, 'handler_order'):
            return True
        return self.handler_order < other.handler_order


class HTTPErrorProcessor(BaseHandler):
    """Hands answers that tell an error to the opener."""
    handler_order = 1000

    def http_response(self, request, response):
        code, msg, hdrs = response.code, response.msg, response.info()
        if not 200 <= code < 300:
            response = self.parent.error('http', request, response, code, msg, hdrs)
        return response

    https_response = http_response


class HTTPDefaultErrorHandler(BaseHandler):
    """Raises HTTPError."""

    def http_error_default(self, req, fp, code, msg, hdrs):
        raise HTTPError(req.full_url, code, msg, hdrs, fp)


class HTTPRedirectHandler(BaseHandler):
    """Goes where a server says."""
    max_repeats = 4
    max_redirections = 10
    inf_msg = ('The HTTP server returned a redirect error that would lead to an '
               'infinite loop.\nThe last 30x error message was:\n')

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """Return the next request, or None."""
        m = req.get_method()
        if not (code in (301, 302, 303, 307, 308) and m in ('GET', 'HEAD')
                or code in (301, 302, 303) and m == 'POST'):
            raise HTTPError(req.full_url, code, msg, headers, fp)
        newurl = newurl.replace(' ', '%20')
        kept = {k: v for k, v in req.headers.items()
                if k.lower() not in ('content-length', 'content-type')}
        return Request(newurl, method='HEAD' if m == 'HEAD' else 'GET', headers=kept,
                       origin_req_host=req.origin_req_host, unverifiable=True)

    def http_error_302(self, req, fp, code, msg, headers):
        if 'location' in headers:
            newurl = headers['location']
        elif 'uri' in headers:
            newurl = headers['uri']
        else:
            return None
        parts = urlparse(newurl)
        if parts.scheme not in ('http', 'https', 'ftp', ''):
            raise HTTPError(newurl, code,
                            "%s - Redirection to url '%s' is not allowed" % (msg, newurl),
                            headers, fp)
        if not parts.path and parts.netloc:
            newurl = parts._replace(path='/').geturl()
        newurl = quote(newurl, encoding='iso-8859-1', safe='%/:=&?~#+!$,;\'@()*[]|')
        newurl = urljoin(req.full_url, newurl)
        new = self.redirect_request(req, fp, code, msg, headers, newurl)
        if new is None:
            return None
        if hasattr(req, 'redirect_dict'):
            visited = new.redirect_dict = req.redirect_dict
            if (visited.get(newurl, 0) >= self.max_repeats
                    or len(visited) >= self.max_redirections):
                raise HTTPError(req.full_url, code, self.inf_msg + msg, headers, fp)
        else:
            visited = new.redirect_dict = req.redirect_dict = {}
        visited[newurl] = visited.get(newurl, 0) + 1
        # The connection can be used again only when everything has been read.
        fp.read()
        fp.close()
        return self.parent.open(new, timeout=req.timeout)

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


class ProxyHandler(BaseHandler):
    """Goes through a proxy; only that of nobody is simulated."""
    handler_order = 100

    def __init__(self, proxies=None):
        if proxies:
            raise URLError('proxies are not simulated')
        self.proxies = {}


class HTTPPasswordMgr:
    """Keeps names and passwords by realm and place."""

    def __init__(self):
        self.passwd = {}

    def add_password(self, realm, uri, user, passwd):
        """Remember the user of one or several places."""
        if isinstance(uri, str):
            uri = [uri]
        places = self.passwd.setdefault(realm, {})
        for default_port in True, False:
            places[tuple(self.reduce_uri(u, default_port) for u in uri)] = (user, passwd)

    def find_user_password(self, realm, authuri):
        """Return (user, password), or (None, None)."""
        domains = self.passwd.get(realm, {})
        for default_port in True, False:
            reduced = self.reduce_uri(authuri, default_port)
            for uris, authinfo in domains.items():
                for uri in uris:
                    if self.is_suburi(uri, reduced):
                        return authinfo
        return None, None

    def reduce_uri(self, uri, default_port=True):
        parts = urlsplit(uri)
        if parts[1]:
            scheme = parts[0]
            authority = parts[1]
            path = parts[2] or '/'
        else:
            scheme = None
            authority = uri
            path = '/'
        if default_port and ':' not in authority and scheme is not None:
            port = {'http': 80, 'https': 443}.get(scheme)
            if port is not None:
                authority = '%s:%d' % (authority, port)
        return authority, path

    def is_suburi(self, base, test):
        if base == test:
            return True
        if base[0] != test[0]:
            return False
        prefix = base[1] if base[1].endswith('/') else base[1] + '/'
        return test[1].startswith(prefix)


class HTTPPasswordMgrWithDefaultRealm(HTTPPasswordMgr):
    """As that; the realm None stands for all."""

    def find_user_password(self, realm, authuri):
        user, password = HTTPPasswordMgr.find_user_password(self, realm, authuri)
        if user is not None:
            return user, password
        return HTTPPasswordMgr.find_user_password(self, None, authuri)


class HTTPPasswordMgrWithPriorAuth(HTTPPasswordMgrWithDefaultRealm):
    """As that; a place may get its password unasked."""

    def __init__(self):
        self.authenticated = {}
        super().__init__()

    def add_password(self, realm, uri, user, passwd, is_authenticated=False):
        self.update_authenticated(uri, is_authenticated)
        if realm is not None:
            super().add_password(None, uri, user, passwd)
        super().add_password(realm, uri, user, passwd)

    def update_authenticated(self, uri, is_authenticated=False):
        for u in [uri] if isinstance(uri, str) else uri:
            for default_port in True, False:
                self.authenticated[self.reduce_uri(u, default_port)] = is_authenticated

    def is_authenticated(self, authuri):
        for default_port in True, False:
            reduced = self.reduce_uri(authuri, default_port)
            for uri in self.authenticated:
                if self.is_suburi(uri, reduced):
                    return self.authenticated[uri]


class AbstractBasicAuthHandler:
    """Answers when a server wants to know who asks."""

    def __init__(self, password_mgr=None):
        if password_mgr is None:
            password_mgr = HTTPPasswordMgr()
        self.passwd = password_mgr
        self.add_password = self.passwd.add_password

    def http_error_auth_reqed(self, authreq, host, req, headers):
        for header in headers.get_all(authreq) or ():
            scheme, _, rest = header.partition(' ')
            if scheme.lower() != 'basic':
                continue
            name, _, realm = rest.strip().partition('=')
            if name.strip().lower() == 'realm':
                return self.retry_http_basic_auth(host, req, realm.strip().strip('"\''))
        return None

    def retry_http_basic_auth(self, host, req, realm):
        user, password = self.passwd.find_user_password(realm, host)
        if password is None:
            return None
        import base64
        raw = '%s:%s' % (user, password)
        auth = 'Basic ' + base64.b64encode(raw.encode()).decode('ascii')
        if req.get_header(self.auth_header, None) == auth:
            return None
        req.add_unredirected_header(self.auth_header, auth)
        return self.parent.open(req, timeout=req.timeout)


class HTTPBasicAuthHandler(AbstractBasicAuthHandler, BaseHandler):
    auth_header = 'Authorization'

    def http_error_401(self, req, fp, code, msg, headers):
        return self.http_error_auth_reqed('www-authenticate', req.full_url, req, headers)


class AbstractHTTPHandler(BaseHandler):
    """What HTTP and HTTPS share."""

    def __init__(self, debuglevel=None):
        self._debuglevel = debuglevel or http.client.HTTPConnection.debuglevel

    def set_http_debuglevel(self, level):
        self._debuglevel = level

    def do_request_(self, request):
        host = request.host
        if not host:
            raise URLError('no host given')
        if request.data is not None:
            data = request.data
            if isinstance(data, str):
                raise TypeError('POST data should be bytes, an iterable of bytes, '
                                'or a file object. It cannot be of type str.')
            if not request.has_header('Content-type'):
                request.add_unredirected_header('Content-type',
                                                'application/x-www-form-urlencoded')
            if (not request.has_header('Content-length')
                    and not request.has_header('Transfer-encoding')):
                length = http.client.HTTPConnection._get_content_length(
                    data, request.get_method())
                if length is not None:
                    request.add_unredirected_header('Content-length', str(length))
                else:
                    request.add_unredirected_header('Transfer-encoding', 'chunked')
        if not request.has_header('Host'):
            request.add_unredirected_header('Host', host)
        for name, value in self.parent.addheaders:
            name = name.capitalize()
            if not request.has_header(name):
                request.add_unredirected_header(name, value)
        return request

    def do_open(self, http_class, req, **http_conn_args):
        """Ask, and return the answer."""
        host = req.host
        if not host:
            raise URLError('no host given')
        h = http_class(host, timeout=req.timeout, **http_conn_args)
        h.set_debuglevel(self._debuglevel)
        headers = dict(req.unredirected_hdrs)
        headers.update({k: v for k, v in req.headers.items() if k not in headers})
        # The connection serves one request: its end is the end of the answer.
        headers['Connection'] = 'close'
        headers = {name.title(): val for name, val in headers.items()}
        try:
            try:
                h.request(req.get_method(), req.selector, req.data, headers,
                          encode_chunked=req.has_header('Transfer-encoding'))
            except OSError as err:
                raise URLError(err)
            r = h.getresponse()
        except:
            h.close()
            raise
        # The answer has the socket to itself.
        if h.sock:
            h.sock.close()
            h.sock = None
        r.url = req.get_full_url()
        r.msg = r.reason
        return r


class HTTPHandler(AbstractHTTPHandler):
    def http_open(self, req):
        return self.do_open(http.client.HTTPConnection, req)

    http_request = AbstractHTTPHandler.do_request_


class HTTPSHandler(AbstractHTTPHandler):
    def __init__(self, debuglevel=None, context=None, check_hostname=None):
        AbstractHTTPHandler.__init__(self, debuglevel)
        self._context = context

    def https_open(self, req):
        return self.do_open(http.client.HTTPSConnection, req, context=self._context)

    https_request = AbstractHTTPHandler.do_request_


class HTTPCookieProcessor(BaseHandler):
    """Keeps cookies and sends them back."""

    def __init__(self, cookiejar=None):
        import http.cookiejar
        if cookiejar is None:
            cookiejar = http.cookiejar.CookieJar()
        self.cookiejar = cookiejar

    def http_request(self, request):
        self.cookiejar.add_cookie_header(request)
        return request

    def http_response(self, request, response):
        self.cookiejar.extract_cookies(response, request)
        return response

    https_request = http_request
    https_response = http_response


class UnknownHandler(BaseHandler):
    def unknown_open(self, req):
        raise URLError('unknown url type: %s' % req.type)


def url2pathname(url, *, require_scheme=False, resolve_host=False):
    """'file:' paths as the file system has them."""
    if require_scheme:
        scheme, url = url.split(':', 1)
        if scheme != 'file':
            raise URLError("URL is missing a 'file:' scheme")
    if url[:3] == '///':
        url = url[2:]
    elif url[:12] == '//localhost/':
        url = url[11:]
    return unquote(url)


def pathname2url(pathname, *, add_scheme=False):
    """A path as 'file:' URLs have it."""
    if pathname[:1] == '/':
        pathname = '//' + pathname if pathname[:2] == '//' or sys.version_info >= (3, 14) else pathname
    return ('file:' if add_scheme else '') + quote(pathname)


class FileHandler(BaseHandler):
    """Files of the machine."""

    def file_open(self, req):
        if req.selector[:2] == '//' and req.selector[2:3] != '/' and req.host not in (
                None, '', 'localhost'):
            raise URLError('file:// scheme is supported only on localhost')
        return self.open_local_file(req)

    def open_local_file(self, req):
        import email.message
        import os
        from email.utils import formatdate
        path = url2pathname(req.selector)
        try:
            stats = os.stat(path)
            headers = email.message.Message()
            headers['Content-type'] = 'text/plain'
            headers['Content-length'] = str(stats.st_size)
            headers['Last-modified'] = formatdate(stats.st_mtime, usegmt=True)
            return addinfourl(open(path, 'rb'), headers, req.full_url)
        except OSError as exp:
            raise URLError(exp)


class DataHandler(BaseHandler):
    """URLs that hold their content."""

    def data_open(self, req):
        import email.message
        url = req.full_url
        scheme, data = url.split(':', 1)
        mediatype, data = data.split(',', 1)
        data = unquote_to_bytes(data)
        if mediatype.endswith(';base64'):
            import base64
            data = base64.decodebytes(data)
            mediatype = mediatype[:-7]
        if not mediatype:
            mediatype = 'text/plain;charset=US-ASCII'
        headers = email.message.Message()
        headers['Content-type'] = mediatype
        headers['Content-length'] = str(len(data))
        return addinfourl(io.BytesIO(data), headers, url)


def getproxies():
    """Return the proxies that the environment names: none."""
    return {}


def proxy_bypass(host, proxies=None):
    return True


def parse_http_list(s):
    """Split at commas outside quotation marks."""
    parts = []
    part = ''
    escape = quoted = False
    for c in s:
        if escape:
            part += c
            escape = False
        elif quoted and c == '\\':
            escape = True
        elif c == ',' and not quoted:
            parts.append(part.strip())
            part = ''
        else:
            if c == '"':
                quoted = not quoted
            part += c
    if part:
        parts.append(part.strip())
    return parts


def parse_keqv_list(l):
    """['a="b"'] as {'a': 'b'}."""
    parsed = {}
    for element in l:
        k, v = element.split('=', 1)
        if v[:1] == '"' and v[-1:] == '"':
            v = v[1:-1]
        parsed[k] = v
    return parsed
