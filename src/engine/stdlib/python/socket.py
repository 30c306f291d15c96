"""Sockets of the simulated network.

Mirrors Lib/socket.py of CPython 3.13 and 3.14 over the native _socket.

Leaves out: passing file descriptors (send_fds, recv_fds), fromshare, sendfile(2),
address families other than AF_INET, AF_INET6 and AF_UNIX.
"""

import _socket
from _socket import *

import errno as _errno
import io
from enum import IntEnum, IntFlag

EBADF = _errno.EBADF
EAGAIN = _errno.EAGAIN
EWOULDBLOCK = _errno.EWOULDBLOCK

__all__ = ['fromfd', 'getfqdn', 'create_connection', 'create_server',
           'has_dualstack_ipv6', 'AddressFamily', 'SocketKind']
__all__.extend(name for name in dir(_socket) if not name.startswith('_'))



def _make_enum(kind, name, prefix):
    # An enumeration of the constants with a prefix; the module's names become its members.
    values = {key: value for key, value in vars(_socket).items() if key.startswith(prefix)}
    made = kind(name, values, module=__name__)
    for key in values:
        globals()[key] = made[key]
    return made


AddressFamily = _make_enum(IntEnum, 'AddressFamily', 'AF_')
SocketKind = _make_enum(IntEnum, 'SocketKind', 'SOCK_')
MsgFlag = _make_enum(IntFlag, 'MsgFlag', 'MSG_')
AddressInfo = _make_enum(IntFlag, 'AddressInfo', 'AI_')

_LOCALHOST = '127.0.0.1'
_LOCALHOST_V6 = '::1'


def _member(value, kind):
    # The enumeration's member, or the number where it has none.
    try:
        return kind(value)
    except ValueError:
        return value


class _GiveupOnSendfile(Exception):
    pass


class socket(_socket.socket):
    """One end of a connection, or what waits for connections."""

    __slots__ = ['__weakref__', '_io_refs', '_closed']

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            if family == -1:
                family = AF_INET
            if type == -1:
                type = SOCK_STREAM
            if proto == -1:
                proto = 0
        _socket.socket.__init__(self, family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        """Show the addresses of both ends, where there are any."""
        cls = type(self)
        text = '<%s.%s%s fd=%i, family=%s, type=%s, proto=%i' % (
            cls.__module__, cls.__qualname__, ' [closed]' if self._closed else '',
            self.fileno(), self.family, self.type, self.proto)
        if not self._closed:
            for label, ask in (('laddr', self.getsockname), ('raddr', self.getpeername)):
                try:
                    address = ask()
                except (error, AttributeError):
                    continue
                if address:
                    text += ', %s=%s' % (label, str(address))
        return text + '>'

    def __getstate__(self):
        raise TypeError('cannot pickle %r object' % self.__class__.__name__)

    def dup(self):
        """Return a new object for the same connection."""
        twin = self.__class__(self.family, self.type, self.proto,
                              fileno=_socket.dup(self.fileno()))
        twin.settimeout(self.gettimeout())
        return twin

    def accept(self):
        """Wait for a connection: return a new socket and the address of who connected."""
        fd, address = self._accept()
        connection = socket(self.family, self.type, self.proto, fileno=fd)
        # A connection does not inherit that its listener does not block.
        if getdefaulttimeout() is None and self.gettimeout():
            connection.setblocking(True)
        return connection, address

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None,
                 newline=None):
        """Return a file object for the connection."""
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)' % (mode,))
        writing = 'w' in mode
        reading = 'r' in mode or not writing
        binary = 'b' in mode
        raw = SocketIO(self, ('r' if reading else '') + ('w' if writing else ''))
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if not binary:
                raise ValueError('unbuffered streams must be binary')
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if binary:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Send a file from offset on, or count bytes of it; return how many were sent."""
        if not self.type & SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if count is not None:
            if not isinstance(count, int):
                raise TypeError('count must be a positive integer (got {!r})'.format(count))
            if count <= 0:
                raise ValueError('count must be a positive integer (got {!r})'.format(count))
        if self.gettimeout() == 0:
            raise ValueError('non-blocking sockets are not supported')
        if offset:
            file.seek(offset)
        sent = 0
        size = 8192 if count is None else min(count, 8192)
        try:
            while count is None or sent < count:
                data = file.read(size if count is None else min(size, count - sent))
                if not data:
                    break
                self.sendall(data)
                sent += len(data)
            return sent
        finally:
            if sent > 0 and hasattr(file, 'seek'):
                file.seek(offset + sent)

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self, _ss=_socket.socket):
        _ss.close(self)

    def close(self):
        # Files made by makefile() keep the connection open.
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Close the object but not the connection; return its descriptor."""
        self._closed = True
        return super().detach()

    @property
    def family(self):
        """The address family."""
        return _member(super().family, AddressFamily)

    @property
    def type(self):
        """The socket type."""
        return _member(super().type, SocketKind)

    def get_inheritable(self):
        """Tell whether a child process gets the descriptor."""
        import os
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Say whether a child process gets the descriptor."""
        import os
        os.set_inheritable(self.fileno(), inheritable)


SocketType = _socket.SocketType


def fromfd(fd, family, type, proto=0):
    """Return a socket object for a duplicate of a descriptor."""
    return socket(family, type, proto, _socket.dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Return two sockets that are connected with each other."""
    if family is None:
        family = AF_UNIX
    if family in (AF_INET, AF_INET6):
        return _inet_pair(family, type, proto)
    a, b = _socket.socketpair(family, type, proto)
    return (socket(family, type, proto, a.detach()),
            socket(family, type, proto, b.detach()))


def _inet_pair(family, type, proto):
    # What systems without socketpair(2) do.
    if type != SOCK_STREAM:
        raise ValueError('Only SOCK_STREAM socket type is supported')
    if proto != 0:
        raise ValueError('Only protocol zero is supported')
    with socket(family, type, proto) as listener:
        listener.bind((_LOCALHOST if family == AF_INET else _LOCALHOST_V6, 0))
        listener.listen()
        client = socket(family, type, proto)
        try:
            client.connect(listener.getsockname()[:2])
            server, _ = listener.accept()
        except:
            client.close()
            raise
    return server, client


class SocketIO(io.RawIOBase):
    """What makefile() puts its buffer on."""

    def __init__(self, sock, mode):
        if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
            raise ValueError('invalid mode: %r' % mode)
        io.RawIOBase.__init__(self)
        self._sock = sock
        self._mode = mode if 'b' in mode else mode + 'b'
        self._reading = 'r' in mode
        self._writing = 'w' in mode
        self._timeout_occurred = False

    def readinto(self, b):
        """Read into b; None when nothing is there yet and the socket does not block."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv_into(b)
        except timeout:
            self._timeout_occurred = True
            raise
        except error as e:
            if e.errno in (EAGAIN, EWOULDBLOCK):
                return None
            raise

    def write(self, b):
        """Write b; the number of bytes that were taken, None for none."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except error as e:
            if e.errno in (EAGAIN, EWOULDBLOCK):
                return None
            raise

    def readable(self):
        """Tell whether it can be read from."""
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return self._reading

    def writable(self):
        """Tell whether it can be written to."""
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return self._writing

    def seekable(self):
        """Tell whether it can be positioned: never."""
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return super().seekable()

    def fileno(self):
        """Return the descriptor."""
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return self.fileno() if not self.closed else -1

    @property
    def mode(self):
        return self._mode

    def close(self):
        """Let go of the socket."""
        if self.closed:
            return
        io.RawIOBase.close(self)
        self._sock._decref_socketios()
        self._sock = None


def getfqdn(name=''):
    """Return the full name of a host."""
    name = name.strip()
    if not name or name in ('0.0.0.0', '::'):
        name = gethostname()
    try:
        hostname, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    for alias in [hostname] + aliases:
        if '.' in alias:
            return alias
    return hostname


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None,
                      *, all_errors=False):
    """Connect with a host and port, trying all addresses of the host."""
    host, port = address
    errors = []
    for family, kind, proto, _, target in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(target)
            # Whoever has the exceptions has this frame.
            errors.clear()
            return sock
        except error as e:
            if not all_errors:
                errors.clear()
            errors.append(e)
            if sock is not None:
                sock.close()
    if not errors:
        raise error('getaddrinfo returns an empty list')
    try:
        if not all_errors:
            raise errors[0]
        raise ExceptionGroup('create_connection failed', errors)
    finally:
        errors.clear()


def has_dualstack_ipv6():
    """Tell whether one socket can serve IPv4 and IPv6."""
    return True


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False,
                  dualstack_ipv6=False):
    """Return a socket that listens at an address."""
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as e:
            raise error(e.errno, '%s (while attempting to bind on address %r)'
                        % (e.strerror, address)) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """Return what to call socket() and connect() with to reach a host and port."""
    return [(_member(f, AddressFamily), _member(t, SocketKind), p, name, address)
            for f, t, p, name, address in
            _socket.getaddrinfo(host, port, family, type, proto, flags)]
