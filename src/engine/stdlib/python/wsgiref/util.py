"""What servers and applications ask of a WSGI environment. Mirrors Lib/wsgiref/util.py."""

import posixpath

__all__ = ['FileWrapper', 'guess_scheme', 'application_uri', 'request_uri',
           'shift_path_info', 'setup_testing_defaults', 'is_hop_by_hop']

# Headers that speak of one connection only (RFC 2616, 13.5.1).
_HOP_BY_HOP = frozenset(['connection', 'keep-alive', 'proxy-authenticate',
                         'proxy-authorization', 'te', 'trailers', 'transfer-encoding',
                         'upgrade'])


class FileWrapper:
    """The blocks of a file-like object."""

    def __init__(self, filelike, blksize=8192):
        self.filelike = filelike
        self.blksize = blksize
        if hasattr(filelike, 'close'):
            self.close = filelike.close

    def __iter__(self):
        return self

    def __next__(self):
        block = self.filelike.read(self.blksize)
        if not block:
            raise StopIteration
        return block


def guess_scheme(environ):
    """Return 'https' or 'http'."""
    return 'https' if environ.get('HTTPS') in ('yes', 'on', '1') else 'http'


def _quoted(text, safe):
    from urllib.parse import quote
    return quote(text, safe=safe, encoding='latin1')


def application_uri(environ):
    """Return where the application is, without what follows it in the path."""
    scheme = environ['wsgi.url_scheme']
    uri = scheme + '://'
    if environ.get('HTTP_HOST'):
        uri += environ['HTTP_HOST']
    else:
        uri += environ['SERVER_NAME']
        if environ['SERVER_PORT'] != ('443' if scheme == 'https' else '80'):
            uri += ':' + environ['SERVER_PORT']
    return uri + _quoted(environ.get('SCRIPT_NAME') or '/', '/')


def request_uri(environ, include_query=True):
    """Return the whole address that was asked for."""
    uri = application_uri(environ)
    path = _quoted(environ.get('PATH_INFO', ''), '/;=,')
    if environ.get('SCRIPT_NAME'):
        uri += path
    else:
        uri += path[1:]
    if include_query and environ.get('QUERY_STRING'):
        uri += '?' + environ['QUERY_STRING']
    return uri


def shift_path_info(environ):
    """Move the first name of PATH_INFO to SCRIPT_NAME and return it."""
    path = environ.get('PATH_INFO', '')
    if not path:
        return None
    parts = path.split('/')
    parts[1:-1] = [part for part in parts[1:-1] if part and part != '.']
    name = parts[1]
    del parts[1]
    script = posixpath.normpath(environ.get('SCRIPT_NAME', '') + '/' + name)
    if script.endswith('/'):
        script = script[:-1]
    if not name and not script.endswith('/'):
        script += '/'
    environ['SCRIPT_NAME'] = script
    environ['PATH_INFO'] = '/'.join(parts)
    # There is a difference between '/x' and '/x/', but none between '/.' and '/'.
    return None if name == '.' else name


def setup_testing_defaults(environ):
    """Fill an environment with values that a test can do with."""
    from io import BytesIO, StringIO
    environ.setdefault('SERVER_NAME', '127.0.0.1')
    environ.setdefault('SERVER_PROTOCOL', 'HTTP/1.0')
    environ.setdefault('HTTP_HOST', environ['SERVER_NAME'])
    environ.setdefault('REQUEST_METHOD', 'GET')
    if 'SCRIPT_NAME' not in environ and 'PATH_INFO' not in environ:
        environ['SCRIPT_NAME'] = ''
        environ['PATH_INFO'] = '/'
    environ.setdefault('wsgi.version', (1, 0))
    environ.setdefault('wsgi.run_once', 0)
    environ.setdefault('wsgi.multithread', 0)
    environ.setdefault('wsgi.multiprocess', 0)
    environ.setdefault('wsgi.input', BytesIO())
    environ.setdefault('wsgi.errors', StringIO())
    environ.setdefault('wsgi.url_scheme', guess_scheme(environ))
    if environ['wsgi.url_scheme'] == 'http':
        environ.setdefault('SERVER_PORT', '80')
    elif environ['wsgi.url_scheme'] == 'https':
        environ.setdefault('SERVER_PORT', '443')


def is_hop_by_hop(header_name):
    """Say whether a header speaks of one connection only."""
    return header_name.lower() in _HOP_BY_HOP
