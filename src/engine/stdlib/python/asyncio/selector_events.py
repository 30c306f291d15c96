"""The loop's input and output, on a selector. Mirrors Lib/asyncio/selector_events.py.

`_Io` is what unix_events.py puts into a loop with its first file descriptor. Left out:
TLS, and sockets' sendfile.
"""

import builtins
import os
import selectors
import socket
from _collections import deque

from asyncio import constants, events, exceptions, futures, protocols, transports, trsock
from asyncio.log import logger

__all__ = ('BaseSelectorEventLoop',)

_BYTES_LIKE = (bytes, bytearray, getattr(builtins, 'memoryview', bytes))
_READ = selectors.EVENT_READ
_WRITE = selectors.EVENT_WRITE


def __getattr__(name):
    if name == 'BaseSelectorEventLoop':
        from asyncio.unix_events import _UnixSelectorEventLoop
        return _UnixSelectorEventLoop
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _descriptor(fileobj):
    if isinstance(fileobj, int):
        return fileobj
    try:
        return int(fileobj.fileno())
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f'Invalid file object: {fileobj!r}') from None

# Several pieces are sent as one.
_HAS_SENDMSG = False


class _Io:

    def __init__(self, loop, selector):
        self._loop = loop
        self._selector = selectors.DefaultSelector() if selector is None else selector
        self._transports = {}
        # Written to in order to wake the loop.
        self._wake_read, self._wake_write = os.pipe()
        for fd in (self._wake_read, self._wake_write):
            os.set_blocking(fd, False)
        self._selector.register(self._wake_read, _READ, (None, None))
        loop._internal_fds += 1
        old = loop._selector
        loop._selector = self._selector
        # Somebody may have woken the loop a moment ago.
        old.wake()

    def close(self):
        self._selector.unregister(self._wake_read)
        os.close(self._wake_read)
        os.close(self._wake_write)
        self._selector.close()
        self._loop._internal_fds -= 1

    def wake(self):
        try:
            os.write(self._wake_write, b'\0')
        except OSError:
            # Full, or closed at this moment.
            pass

    def process(self, key, mask):
        reader, writer = key.data
        if key.fd == self._wake_read:
            try:
                while os.read(self._wake_read, 4096):
                    pass
            except OSError:
                pass
            return
        if mask & _READ and reader is not None:
            if reader._cancelled:
                self._remove_reader(key.fileobj)
            else:
                self._loop._add_callback(reader)
        if mask & _WRITE and writer is not None:
            if writer._cancelled:
                self._remove_writer(key.fileobj)
            else:
                self._loop._add_callback(writer)

    # Callbacks for file descriptors.

    def _ensure_fd_no_transport(self, fd):
        fileno = _descriptor(fd)
        transport = self._transports.get(fileno)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f'File descriptor {fd!r} is used by transport '
                               f'{transport!r}')

    def _add(self, fd, event, callback, args):
        loop = self._loop
        loop._check_closed()
        handle = events.Handle(callback, args, loop, None)
        key = self._selector.get_map().get(fd)
        if key is None:
            data = (handle, None) if event == _READ else (None, handle)
            self._selector.register(fd, event, data)
            return handle
        reader, writer = key.data
        old = reader if event == _READ else writer
        data = (handle, writer) if event == _READ else (reader, handle)
        self._selector.modify(fd, key.events | event, data)
        if old is not None:
            old.cancel()
        return handle

    def _remove(self, fd, event):
        if self._loop.is_closed():
            return False
        key = self._selector.get_map().get(fd)
        if key is None:
            return False
        reader, writer = key.data
        mask = key.events & ~event
        old = reader if event == _READ else writer
        if not mask:
            self._selector.unregister(fd)
        else:
            data = (None, writer) if event == _READ else (reader, None)
            self._selector.modify(fd, mask, data)
        if old is None:
            return False
        old.cancel()
        return True

    def _add_reader(self, fd, callback, *args):
        return self._add(fd, _READ, callback, args)

    def _add_writer(self, fd, callback, *args):
        return self._add(fd, _WRITE, callback, args)

    def _remove_reader(self, fd):
        return self._remove(fd, _READ)

    def _remove_writer(self, fd):
        return self._remove(fd, _WRITE)

    def add_reader(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add(fd, _READ, callback, args)

    def add_writer(self, fd, callback, *args):
        self._ensure_fd_no_transport(fd)
        self._add(fd, _WRITE, callback, args)

    def remove_reader(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove(fd, _READ)

    def remove_writer(self, fd):
        self._ensure_fd_no_transport(fd)
        return self._remove(fd, _WRITE)

    # Coroutines for sockets.

    def _check_socket(self, sock):
        if self._loop._debug and sock.gettimeout() != 0:
            raise ValueError('the socket must be non-blocking')

    async def _try(self, sock, event, call):
        # Makes the call when the socket is ready for it.
        self._check_socket(sock)
        try:
            return call()
        except (BlockingIOError, InterruptedError):
            pass
        fd = sock.fileno()
        self._ensure_fd_no_transport(fd)
        fut = self._loop.create_future()

        def ready():
            if fut.done():
                return
            try:
                result = call()
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                fut.set_exception(exc)
            else:
                fut.set_result(result)

        handle = self._add(fd, event, ready, ())

        def done(fut):
            if not handle.cancelled():
                self._remove(fd, event)

        fut.add_done_callback(done)
        return await fut

    async def sock_recv(self, sock, n):
        return await self._try(sock, _READ, lambda: sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        return await self._try(sock, _READ, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        return await self._try(sock, _READ, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        if not nbytes:
            nbytes = len(buf)
        return await self._try(sock, _READ, lambda: sock.recvfrom_into(buf, nbytes))

    async def sock_sendall(self, sock, data):
        data = bytes(data)
        while data:
            part = data
            sent = await self._try(sock, _WRITE, lambda: sock.send(part))
            data = data[sent:]

    async def sock_sendto(self, sock, data, address):
        return await self._try(sock, _WRITE, lambda: sock.sendto(data, address))

    async def sock_accept(self, sock):
        def accept():
            conn, address = sock.accept()
            conn.setblocking(False)
            return conn, address

        return await self._try(sock, _READ, accept)

    async def sock_connect(self, sock, address):
        self._check_socket(sock)
        if sock.family in (socket.AF_INET, getattr(socket, 'AF_INET6', None)):
            resolved = await self._loop._ensure_resolved(
                address, family=sock.family, type=sock.type, proto=sock.proto)
            address = resolved[0][4]
        try:
            sock.connect(address)
            return
        except (BlockingIOError, InterruptedError):
            pass

        def connected():
            error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if error:
                raise OSError(error, f'Connect call failed {address}')

        fd = sock.fileno()
        fut = self._loop.create_future()

        def ready():
            if fut.done():
                return
            try:
                connected()
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                fut.set_exception(exc)
            else:
                fut.set_result(None)

        handle = self._add(fd, _WRITE, ready, ())

        def done(fut):
            if not handle.cancelled():
                self._remove(fd, _WRITE)

        fut.add_done_callback(done)
        try:
            await fut
        finally:
            fut = None

    # Servers.

    def _start_serving(self, protocol_factory, sock, server=None, backlog=100):
        self._add(sock.fileno(), _READ, self._accept_connection,
                  (protocol_factory, sock, server, backlog))

    def _stop_serving(self, sock):
        self._remove(sock.fileno(), _READ)
        sock.close()

    def _accept_connection(self, protocol_factory, sock, server, backlog):
        for _ in range(backlog + 1):
            try:
                conn, addr = sock.accept()
                conn.setblocking(False)
            except ConnectionAbortedError:
                continue
            except (BlockingIOError, InterruptedError):
                return
            except OSError as exc:
                # No descriptors left: try again later.
                self._loop.call_exception_handler({
                    'message': 'socket.accept() out of system resource',
                    'exception': exc,
                    'socket': trsock.TransportSocket(sock),
                })
                self._remove(sock.fileno(), _READ)
                self._loop.call_later(constants.ACCEPT_RETRY_DELAY, self._start_serving,
                                      protocol_factory, sock, server, backlog)
                return
            self._loop.create_task(
                self._serve_connection(protocol_factory, conn, addr, server))

    async def _serve_connection(self, protocol_factory, conn, addr, server):
        protocol = transport = None
        try:
            protocol = protocol_factory()
            waiter = self._loop.create_future()
            transport = self._make_socket_transport(
                conn, protocol, waiter=waiter, extra={'peername': addr}, server=server)
            try:
                await waiter
            except BaseException:
                transport.close()
                raise
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if self._loop._debug:
                context = {
                    'message': 'Error on transport creation for incoming connection',
                    'exception': exc,
                }
                if protocol is not None:
                    context['protocol'] = protocol
                if transport is not None:
                    context['transport'] = transport
                self._loop.call_exception_handler(context)

    # Transports.

    def _make_socket_transport(self, sock, protocol, waiter=None, *, extra=None,
                               server=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorSocketTransport(self._loop, sock, protocol, waiter, extra, server)

    def _make_datagram_transport(self, sock, protocol, address=None, waiter=None,
                                 extra=None):
        self._ensure_fd_no_transport(sock)
        return _SelectorDatagramTransport(self._loop, sock, protocol, address, waiter,
                                          extra)

    def _make_read_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        from asyncio import _pipes
        return _pipes._UnixReadPipeTransport(self._loop, pipe, protocol, waiter, extra)

    def _make_write_pipe_transport(self, pipe, protocol, waiter=None, extra=None):
        from asyncio import _pipes
        return _pipes._UnixWritePipeTransport(self._loop, pipe, protocol, waiter, extra)

    async def _make_subprocess_transport(self, protocol, args, shell, stdin, stdout,
                                         stderr, bufsize, extra=None, **kwargs):
        from asyncio import _pipes
        return await _pipes.make_subprocess_transport(
            self._loop, protocol, args, shell, stdin, stdout, stderr, bufsize, extra,
            **kwargs)

    async def create_unix_connection(self, *args, **kwargs):
        from asyncio import _connections
        return await _connections.create_unix_connection(self._loop, *args, **kwargs)

    async def create_unix_server(self, *args, **kwargs):
        from asyncio import _connections
        return await _connections.create_unix_server(self._loop, *args, **kwargs)


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):

    max_size = 256 * 1024
    # Set when the constructor has failed.
    _sock = None

    def __init__(self, loop, sock, protocol, extra=None, server=None):
        super().__init__(extra, loop)
        self._extra['socket'] = trsock.TransportSocket(sock)
        try:
            self._extra['sockname'] = sock.getsockname()
        except OSError:
            self._extra['sockname'] = None
        if 'peername' not in self._extra:
            try:
                self._extra['peername'] = sock.getpeername()
            except OSError:
                self._extra['peername'] = None
        self._io = loop._need_io()
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol_connected = False
        self.set_protocol(protocol)
        self._server = server
        self._buffer = deque()
        # Connection lost: how often something was written since then.
        self._conn_lost = 0
        self._closing = False
        self._paused = False
        if server is not None:
            server._attach(self)
        self._io._transports[self._sock_fd] = self

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._sock_fd}')
        if self._loop is not None and not self._loop.is_closed() and self._sock is not None:
            key = self._io._selector.get_map().get(self._sock_fd)
            mask = key.events if key else 0
            info.append('read=polling' if mask & _READ else 'read=idle')
            state = 'polling' if mask & _WRITE else 'idle'
            info.append(f'write=<{state}, bufsize={self.get_write_buffer_size()}>')
        return '<{}>'.format(' '.join(info))

    def abort(self):
        self._force_close(None)

    def set_protocol(self, protocol):
        self._protocol = protocol
        self._protocol_connected = True

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def is_reading(self):
        return not self.is_closing() and not self._paused

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        self._io._remove_reader(self._sock_fd)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._add_reader(self._sock_fd, self._read_ready)

    def _add_reader(self, fd, callback):
        if self.is_reading():
            self._io._add_reader(fd, callback)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._io._remove_reader(self._sock_fd)
        if not self._buffer:
            self._conn_lost += 1
            self._io._remove_writer(self._sock_fd)
            self._loop.call_soon(self._call_connection_lost, None)

    def __del__(self):
        if self._sock is not None:
            import warnings
            warnings.warn(f'unclosed transport {self!r}', ResourceWarning, source=self)
            self._sock.close()
            if self._server is not None:
                self._server._detach(self)

    def _fatal_error(self, exc, message='Fatal error on transport'):
        if isinstance(exc, OSError):
            if self._loop.get_debug():
                logger.debug('%r: %s', self, message, exc_info=True)
        else:
            self._loop.call_exception_handler({
                'message': message,
                'exception': exc,
                'transport': self,
                'protocol': self._protocol,
            })
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        if self._buffer:
            self._buffer.clear()
            self._io._remove_writer(self._sock_fd)
        if not self._closing:
            self._closing = True
            self._io._remove_reader(self._sock_fd)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            if self._protocol_connected:
                self._protocol.connection_lost(exc)
        finally:
            if self._io._transports.get(self._sock_fd) is self:
                del self._io._transports[self._sock_fd]
            self._sock.close()
            self._sock = None
            self._protocol = None
            self._loop = None
            server = self._server
            if server is not None:
                server._detach(self)
                self._server = None

    def get_write_buffer_size(self):
        return sum(map(len, self._buffer))


class _SelectorSocketTransport(_SelectorTransport):

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        self._eof = False
        self._empty_waiter = None
        super().__init__(loop, sock, protocol, extra, server)
        if sock.family in (socket.AF_INET, getattr(socket, 'AF_INET6', None)):
            try:
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            except (OSError, AttributeError):
                pass
        loop.call_soon(self._protocol.connection_made, self)
        # Nothing is read before the protocol knows of the connection.
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def set_protocol(self, protocol):
        self._buffered = isinstance(protocol, protocols.BufferedProtocol)
        super().set_protocol(protocol)

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            if self._buffered:
                buf = self._protocol.get_buffer(-1)
                if not len(buf):
                    raise RuntimeError('get_buffer() returned an empty buffer')
                n = self._sock.recv_into(buf)
            else:
                data = self._sock.recv(self.max_size)
                n = len(data)
        except (BlockingIOError, InterruptedError):
            return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return
        if not n:
            self._read_eof()
            return
        try:
            if self._buffered:
                self._protocol.buffer_updated(n)
            else:
                self._protocol.data_received(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            name = 'buffer_updated()' if self._buffered else 'data_received()'
            self._fatal_error(exc, f'Fatal error: protocol.{name} call failed.')

    def _read_eof(self):
        try:
            keep_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.eof_received() call failed.')
            return
        if keep_open:
            # Still to be written to, but there is nothing to read.
            self._io._remove_reader(self._sock_fd)
        else:
            self.close()

    def write(self, data):
        if not isinstance(data, _BYTES_LIKE):
            raise TypeError('data argument must be a bytes-like object, '
                            f'not {type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if self._empty_waiter is not None:
            raise RuntimeError('unable to write; sendfile is in progress')
        if not data:
            return
        if self._conn_lost:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning('socket.send() raised exception.')
            self._conn_lost += 1
            return
        if not self._buffer:
            # Perhaps it can be sent at once.
            try:
                n = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                n = 0
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on socket transport')
                return
            data = bytes(data)[n:]
            if not data:
                return
            self._io._add_writer(self._sock_fd, self._write_ready)
        self._buffer.append(bytes(data))
        self._maybe_pause_protocol()

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))

    def _write_ready(self):
        if self._conn_lost:
            return
        try:
            while self._buffer:
                data = self._buffer.popleft()
                n = self._sock.send(data)
                if n < len(data):
                    self._buffer.appendleft(data[n:])
                    break
        except (BlockingIOError, InterruptedError):
            self._buffer.appendleft(data)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._io._remove_writer(self._sock_fd)
            self._buffer.clear()
            self._fatal_error(exc, 'Fatal write error on socket transport')
            return
        self._maybe_resume_protocol()
        if not self._buffer:
            self._io._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shutdown(socket.SHUT_WR)

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock, protocol, extra)
        self._address = address
        loop.call_soon(self._protocol.connection_made, self)
        loop.call_soon(self._add_reader, self._sock_fd, self._read_ready)
        if waiter is not None:
            loop.call_soon(futures._set_result_unless_cancelled, waiter, None)

    def get_write_buffer_size(self):
        return sum(len(data) for data, _ in self._buffer)

    def _read_ready(self):
        if self._conn_lost:
            return
        try:
            data, addr = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal read error on datagram transport')
        else:
            self._protocol.datagram_received(data, addr)

    def _send(self, data, addr):
        if self._extra['peername']:
            self._sock.send(data)
        else:
            self._sock.sendto(data, addr)

    def sendto(self, data, addr=None):
        if not isinstance(data, _BYTES_LIKE):
            raise TypeError('data argument must be a bytes-like object, '
                            f'not {type(data).__name__!r}')
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
        if self._conn_lost and self._address:
            if self._conn_lost >= constants.LOG_THRESHOLD_FOR_CONNLOST_WRITES:
                logger.warning('socket.send() raised exception.')
            self._conn_lost += 1
            return
        if not self._buffer:
            try:
                self._send(data, addr)
                return
            except (BlockingIOError, InterruptedError):
                self._io._add_writer(self._sock_fd, self._sendto_ready)
            except OSError as exc:
                self._protocol.error_received(exc)
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                self._fatal_error(exc, 'Fatal write error on datagram transport')
                return
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _sendto_ready(self):
        while self._buffer:
            data, addr = self._buffer.popleft()
            try:
                self._send(data, addr)
            except (BlockingIOError, InterruptedError):
                self._buffer.appendleft((data, addr))
                break
            except OSError as exc:
                self._protocol.error_received(exc)
                return
        self._maybe_resume_protocol()
        if not self._buffer:
            self._io._remove_writer(self._sock_fd)
            if self._closing:
                self._call_connection_lost(None)
