"""What sends requests: a pool of connections."""

import http.client
import socket
import ssl
from urllib.parse import urlsplit

from requests.exceptions import (ConnectionError, ConnectTimeout, InvalidURL, ReadTimeout,
                                 SSLError)
from requests.models import Response
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers

DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0


class BaseAdapter:
    """Sends a request and returns the answer."""

    def send(self, request, stream=False, timeout=None, verify=True, cert=None,
             proxies=None):
        raise NotImplementedError

    def close(self):
        raise NotImplementedError


class HTTPAdapter(BaseAdapter):
    """Keeps connections that can be used again, by host."""

    def __init__(self, pool_connections=DEFAULT_POOLSIZE, pool_maxsize=DEFAULT_POOLSIZE,
                 max_retries=DEFAULT_RETRIES, pool_block=False):
        self.max_retries = max_retries
        self._pool_maxsize = pool_maxsize
        self._idle = {}

    def _connection(self, key, connect_timeout):
        # An idle connection, or a new one that is not connected yet.
        idle = self._idle.get(key)
        while idle:
            connection = idle.pop()
            if not _is_dead(connection.sock):
                return connection, True
            connection.close()
        scheme, host, port = key
        cls = http.client.HTTPSConnection if scheme == 'https' else http.client.HTTPConnection
        return cls(host, port, timeout=connect_timeout), False

    def _give_back(self, key, connection):
        idle = self._idle.setdefault(key, [])
        if len(idle) < self._pool_maxsize:
            idle.append(connection)
        else:
            connection.close()

    def send(self, request, stream=False, timeout=None, verify=True, cert=None,
             proxies=None):
        parts = urlsplit(request.url)
        try:
            port = parts.port
        except ValueError as e:
            raise InvalidURL(e, request=request)
        key = parts.scheme, parts.hostname, port or (443 if parts.scheme == 'https' else 80)
        if isinstance(timeout, tuple):
            connect_timeout, read_timeout = timeout
        else:
            connect_timeout = read_timeout = timeout
        tries = 0
        while True:
            connection, used_before = self._connection(key, connect_timeout)
            try:
                raw = self._exchange(connection, request, read_timeout)
                break
            except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError) as e:
                connection.close()
                # The server may have closed an idle connection meanwhile.
                if not used_before:
                    raise ConnectionError(
                        'Connection aborted.', e, request=request) from e
            except _Failed as e:
                connection.close()
                if tries >= _retries(self.max_retries):
                    raise e.as_exception(request, key, timeout) from e.__cause__
                tries += 1
        return self._build(request, raw, key, connection, stream)

    def _exchange(self, connection, request, read_timeout):
        if connection.sock is None:
            try:
                connection.connect()
            except OSError as e:
                raise _Failed('connect', e) from e
        connection.sock.settimeout(read_timeout)
        try:
            headers = {name: value for name, value in request.headers.items()}
            connection.request(request.method, request.path_url, request.body, headers)
            return connection.getresponse()
        except TimeoutError as e:
            raise _Failed('read', e) from e

    def _build(self, request, raw, key, connection, stream):
        response = Response()
        response.status_code = raw.status
        response.reason = raw.reason
        response.headers = CaseInsensitiveDict()
        for name, value in raw.getheaders():
            if name in response.headers:
                value = response.headers[name] + ', ' + value
            response.headers[name] = value
        response.encoding = get_encoding_from_headers(response.headers)
        response.raw = raw
        response.url = request.url
        response.request = request
        response.connection = self
        response._release = lambda: self._release(key, connection, raw)
        if not stream:
            response.content
        return response

    def _release(self, key, connection, raw):
        if connection.sock is not None and raw.isclosed():
            self._give_back(key, connection)
        else:
            connection.close()
            raw.close()

    def close(self):
        """Close all idle connections."""
        for idle in self._idle.values():
            for connection in idle:
                connection.close()
        self._idle.clear()


def _retries(max_retries):
    return max_retries if isinstance(max_retries, int) else getattr(max_retries, 'total', 0)


def _is_dead(sock):
    # Something to read on an idle connection can only be its end.
    if sock is None:
        return True
    timeout = sock.gettimeout()
    sock.settimeout(0)
    try:
        sock.recv(1, socket.MSG_PEEK)
        return True
    except BlockingIOError:
        return False
    except OSError:
        return True
    finally:
        sock.settimeout(timeout)


class _Failed(Exception):
    # What went wrong, before it is known who asks.

    def __init__(self, where, error):
        self.where = where
        self.error = error

    def as_exception(self, request, key, timeout):
        scheme, host, port = key
        kind = 'HTTPSConnectionPool' if scheme == 'https' else 'HTTPConnectionPool'
        pool = "%s(host='%s', port=%s)" % (kind, host, port)
        if self.where == 'read':
            return ReadTimeout('%s: Read timed out. (read timeout=%s)'
                               % (pool, timeout[1] if isinstance(timeout, tuple) else timeout),
                               request=request)
        exceeded = '%s: Max retries exceeded with url: %s (Caused by %%s)' % (
            pool, request.path_url)
        if isinstance(self.error, TimeoutError):
            waited = timeout[0] if isinstance(timeout, tuple) else timeout
            return ConnectTimeout(exceeded % (
                "ConnectTimeoutError('Connection to %s timed out. (connect timeout=%s)')"
                % (host, waited)), request=request)
        if isinstance(self.error, ssl.SSLError):
            return SSLError(exceeded % repr(self.error), request=request)
        if isinstance(self.error, socket.gaierror):
            return ConnectionError(exceeded % (
                'NameResolutionError("Failed to resolve \'%s\' (%s)")' % (host, self.error)),
                request=request)
        return ConnectionError(exceeded % (
            "NewConnectionError('Failed to establish a new connection: %s')" % self.error),
            request=request)
