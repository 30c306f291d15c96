"""How a loop makes connections and servers: the network half of Lib/asyncio/base_events.py.

Left out: TLS (ssl=... is refused), happy eyeballs, sendfile.
"""

import collections.abc
import os
import socket
import stat

from asyncio import exceptions, tasks
from asyncio._servers import Server
from asyncio.log import logger


def _no_ssl(ssl):
    if ssl:
        raise RuntimeError('Python ssl module is not available')


def format_pipe(fd):
    import subprocess
    if fd == subprocess.PIPE:
        return '<pipe>'
    if fd == subprocess.STDOUT:
        return '<stdout>'
    return repr(fd)


def getaddrinfo_debug(loop, host, port, family, type, proto, flags):
    t0 = loop.time()
    addrinfo = socket.getaddrinfo(host, port, family, type, proto, flags)
    dt = loop.time() - t0
    text = f'Getting address info {host}:{port!r} took {dt * 1e3:.3f}ms: {addrinfo!r}'
    if dt >= loop.slow_callback_duration:
        logger.info(text)
    else:
        logger.debug(text)
    return addrinfo


def _numeric(host, port, family, type, proto):
    # The answer of getaddrinfo() for an address in numbers, without asking; else None.
    if host is None or type not in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
        return None
    if isinstance(port, (str, bytes)):
        if port in ('', b''):
            port = 0
        else:
            try:
                port = int(port)
            except (TypeError, ValueError):
                return None
    elif port is None:
        port = 0
    if family not in (0, socket.AF_INET, socket.AF_UNSPEC):
        return None
    if isinstance(host, bytes):
        host = host.decode('idna')
    if '%' in host:
        return None
    try:
        socket.inet_pton(socket.AF_INET, host)
    except OSError:
        return None
    if not proto:
        proto = socket.IPPROTO_TCP if type == socket.SOCK_STREAM else socket.IPPROTO_UDP
    return socket.AF_INET, type, proto, '', (host, port)


async def _ensure_resolved(loop, address, *, family=0, type=socket.SOCK_STREAM, proto=0,
                           flags=0):
    host, port = address[:2]
    info = _numeric(host, port, family, type, proto)
    if info is not None:
        return [info]
    return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto,
                                  flags=flags)


async def _create_server_getaddrinfo(loop, host, port, family, flags):
    infos = await _ensure_resolved(loop, (host, port), family=family,
                                   type=socket.SOCK_STREAM, flags=flags)
    if not infos:
        raise OSError(f'getaddrinfo({host!r}) returned empty list')
    return infos


async def _connect_sock(loop, exceptions_of_address, addr_info, local_addr_infos=None):
    my_exceptions = []
    exceptions_of_address.append(my_exceptions)
    family, type_, proto, _, address = addr_info
    sock = None
    try:
        sock = socket.socket(family=family, type=type_, proto=proto)
        sock.setblocking(False)
        if local_addr_infos is not None:
            for lfamily, _, _, _, laddr in local_addr_infos:
                if lfamily != family:
                    continue
                try:
                    sock.bind(laddr)
                    break
                except OSError as exc:
                    msg = ('error while attempting to bind on address '
                           f'{laddr!r}: {str(exc).lower()}')
                    my_exceptions.append(OSError(exc.errno, msg))
            else:
                if my_exceptions:
                    raise my_exceptions.pop()
                raise OSError(f'no matching local address with {family=} found')
        await loop.sock_connect(sock, address)
        return sock
    except OSError as exc:
        my_exceptions.append(exc)
        if sock is not None:
            sock.close()
        raise
    except:
        if sock is not None:
            sock.close()
        raise
    finally:
        exceptions_of_address = my_exceptions = None


async def create_connection(loop, protocol_factory, host=None, port=None, *, ssl=None,
                            family=0, proto=0, flags=0, sock=None, local_addr=None,
                            server_hostname=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, happy_eyeballs_delay=None,
                            interleave=None, all_errors=False):
    _no_ssl(ssl)
    if server_hostname is not None:
        raise ValueError('server_hostname is only meaningful with ssl')
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError('host/port and sock can not be specified at the same time')
        infos = await _ensure_resolved(loop, (host, port), family=family,
                                       type=socket.SOCK_STREAM, proto=proto, flags=flags)
        if not infos:
            raise OSError('getaddrinfo() returned empty list')
        laddr_infos = None
        if local_addr is not None:
            laddr_infos = await _ensure_resolved(loop, local_addr, family=family,
                                                 type=socket.SOCK_STREAM, proto=proto,
                                                 flags=flags)
            if not laddr_infos:
                raise OSError('getaddrinfo() returned empty list')
        failures = []
        for addrinfo in infos:
            try:
                sock = await _connect_sock(loop, failures, addrinfo, laddr_infos)
                break
            except OSError:
                continue
        if sock is None:
            failures = [exc for sub in failures for exc in sub]
            try:
                if all_errors:
                    raise ExceptionGroup('create_connection failed', failures)
                if len(failures) == 1:
                    raise failures[0]
                # The same text for all of them is one error.
                model = str(failures[0])
                if all(str(exc) == model for exc in failures):
                    raise failures[0]
                raise OSError('Multiple exceptions: {}'.format(
                    ', '.join(str(exc) for exc in failures)))
            finally:
                failures = None
    else:
        if sock is None:
            raise ValueError('host and port was not specified and no sock specified')
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
    transport, protocol = await _wrap_socket(loop, sock, protocol_factory)
    if loop._debug:
        sock = transport.get_extra_info('socket')
        logger.debug('%r connected to %s:%r: (%r, %r)', sock, host, port, transport,
                     protocol)
    return transport, protocol


async def _wrap_socket(loop, sock, protocol_factory):
    sock.setblocking(False)
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = loop._make_socket_transport(sock, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def connect_accepted_socket(loop, protocol_factory, sock, *, ssl=None,
                                  ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    _no_ssl(ssl)
    if sock.type != socket.SOCK_STREAM:
        raise ValueError(f'A Stream Socket was expected, got {sock!r}')
    return await _wrap_socket(loop, sock, protocol_factory)


async def create_server(loop, protocol_factory, host=None, port=None, *,
                        family=socket.AF_UNSPEC, flags=socket.AI_PASSIVE, sock=None,
                        backlog=100, ssl=None, reuse_address=None, reuse_port=None,
                        keep_alive=None, ssl_handshake_timeout=None,
                        ssl_shutdown_timeout=None, start_serving=True):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    _no_ssl(ssl)
    if host is not None or port is not None:
        if sock is not None:
            raise ValueError('host/port and sock can not be specified at the same time')
        sockets = await _bind_all(loop, host, port, family, flags, reuse_address,
                                  reuse_port, keep_alive)
    else:
        if sock is None:
            raise ValueError('Neither host/port nor sock were specified')
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        sockets = [sock]
    for sock in sockets:
        sock.setblocking(False)
    server = Server(loop, sockets, protocol_factory, None, backlog)
    if start_serving:
        server._start_serving()
        await tasks.sleep(0)
    if loop._debug:
        logger.info('%r is serving', server)
    return server


async def _bind_all(loop, host, port, family, flags, reuse_address, reuse_port,
                    keep_alive):
    if host == '':
        hosts = [None]
    elif isinstance(host, str) or not isinstance(host, collections.abc.Iterable):
        hosts = [host]
    else:
        hosts = host
    found = await tasks.gather(*[
        _create_server_getaddrinfo(loop, host, port, family=family, flags=flags)
        for host in hosts])
    sockets = []
    done = False
    try:
        for af, socktype, proto, _, address in dict.fromkeys(
                info for infos in found for info in infos):
            try:
                sock = socket.socket(af, socktype, proto)
            except OSError:
                # This machine has no such sockets.
                if loop._debug:
                    logger.warning('create_server() failed to create '
                                   'socket.socket(%r, %r, %r)', af, socktype, proto,
                                   exc_info=True)
                continue
            sockets.append(sock)
            if reuse_address or reuse_address is None:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, True)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, True)
            if keep_alive:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, True)
            if af == getattr(socket, 'AF_INET6', None) and hasattr(socket, 'IPPROTO_IPV6'):
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
            try:
                sock.bind(address)
            except OSError as err:
                msg = (f'error while attempting to bind on address {address!r}: '
                       f'{str(err).lower()}')
                raise OSError(err.errno, msg) from None
        if not sockets:
            raise OSError('could not bind on any address out of %r'
                          % ([info[4] for infos in found for info in infos],))
        done = True
    finally:
        if not done:
            for sock in sockets:
                sock.close()
    return sockets


async def create_datagram_endpoint(loop, protocol_factory, local_addr=None,
                                   remote_addr=None, *, family=0, proto=0, flags=0,
                                   reuse_port=None, allow_broadcast=None, sock=None):
    if sock is not None:
        if sock.type == socket.SOCK_STREAM:
            raise ValueError(f'A datagram socket was expected, got {sock!r}')
        sock.setblocking(False)
        r_addr = None
    else:
        sock, r_addr = await _datagram_socket(loop, local_addr, remote_addr, family, proto,
                                              flags, reuse_port, allow_broadcast)
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = loop._make_datagram_transport(sock, protocol, r_addr, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def _datagram_socket(loop, local_addr, remote_addr, family, proto, flags, reuse_port,
                           allow_broadcast):
    addr_infos = {}
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError('unexpected address family')
        pairs = [((family, proto), (None, None))]
    else:
        for idx, addr in ((0, local_addr), (1, remote_addr)):
            if addr is None:
                continue
            if not (isinstance(addr, tuple) and len(addr) == 2):
                raise TypeError('2-tuple is expected')
            infos = await _ensure_resolved(loop, addr, family=family,
                                           type=socket.SOCK_DGRAM, proto=proto,
                                           flags=flags)
            if not infos:
                raise OSError('getaddrinfo() returned empty list')
            for fam, _, pro, _, address in infos:
                addr_infos.setdefault((fam, pro), [None, None])[idx] = address
        pairs = [(key, tuple(pair)) for key, pair in addr_infos.items()
                 if not ((local_addr and pair[0] is None)
                         or (remote_addr and pair[1] is None))]
        if not pairs:
            raise ValueError('can not get address information')
    failures = []
    for (fam, pro), (local_address, remote_address) in pairs:
        sock = None
        try:
            sock = socket.socket(family=fam, type=socket.SOCK_DGRAM, proto=pro)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_addr:
                sock.bind(local_address)
            if remote_addr:
                if not allow_broadcast:
                    await loop.sock_connect(sock, remote_address)
                return sock, remote_address
            return sock, None
        except OSError as exc:
            if sock is not None:
                sock.close()
            failures.append(exc)
        except:
            if sock is not None:
                sock.close()
            raise
    raise failures[0]


async def create_unix_connection(loop, protocol_factory, path=None, *, ssl=None, sock=None,
                                 server_hostname=None, ssl_handshake_timeout=None,
                                 ssl_shutdown_timeout=None):
    _no_ssl(ssl)
    if server_hostname is not None:
        raise ValueError('server_hostname is only meaningful with ssl')
    if path is not None:
        if sock is not None:
            raise ValueError('path and sock can not be specified at the same time')
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, 0)
        try:
            sock.setblocking(False)
            await loop.sock_connect(sock, os.fspath(path))
        except:
            sock.close()
            raise
    else:
        if sock is None:
            raise ValueError('no path and sock were specified')
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
    return await _wrap_socket(loop, sock, protocol_factory)


async def create_unix_server(loop, protocol_factory, path=None, *, sock=None, backlog=100,
                             ssl=None, ssl_handshake_timeout=None,
                             ssl_shutdown_timeout=None, start_serving=True,
                             cleanup_socket=True):
    if isinstance(ssl, bool):
        raise TypeError('ssl argument must be an SSLContext or None')
    _no_ssl(ssl)
    if path is not None:
        if sock is not None:
            raise ValueError('path and sock can not be specified at the same time')
        path = os.fspath(path)
        sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            if stat.S_ISSOCK(os.stat(path).st_mode):
                os.remove(path)
        except OSError:
            pass
        try:
            sock.bind(path)
        except OSError as exc:
            sock.close()
            if exc.errno == 98:
                raise OSError(exc.errno, f'Address {path!r} is already in use') from None
            raise
    else:
        if sock is None:
            raise ValueError('path was not specified, and no sock specified')
        if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')
    sock.setblocking(False)
    server = Server(loop, [sock], protocol_factory, None, backlog)
    if start_serving:
        server._start_serving()
        await tasks.sleep(0)
    return server


async def connect_read_pipe(loop, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = loop._make_read_pipe_transport(pipe, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


async def connect_write_pipe(loop, protocol_factory, pipe):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = loop._make_write_pipe_transport(pipe, protocol, waiter)
    try:
        await waiter
    except:
        transport.close()
        raise
    return transport, protocol


def _check_popen(universal_newlines, shell, wanted_shell, bufsize, text, encoding, errors):
    if universal_newlines:
        raise ValueError('universal_newlines must be False')
    if bool(shell) is not wanted_shell:
        raise ValueError(f'shell must be {wanted_shell}')
    if bufsize != 0:
        raise ValueError('bufsize must be 0')
    if text:
        raise ValueError('text must be False')
    if encoding is not None:
        raise ValueError('encoding must be None')
    if errors is not None:
        raise ValueError('errors must be None')


async def subprocess_shell(loop, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1,
                           universal_newlines=False, shell=True, bufsize=0, encoding=None,
                           errors=None, text=None, **kwargs):
    if not isinstance(cmd, (bytes, str)):
        raise ValueError('cmd must be a string')
    _check_popen(universal_newlines, shell, True, bufsize, text, encoding, errors)
    protocol = protocol_factory()
    transport = await loop._make_subprocess_transport(protocol, cmd, True, stdin, stdout,
                                                      stderr, bufsize, **kwargs)
    return transport, protocol


async def subprocess_exec(loop, protocol_factory, program, *args, stdin=-1, stdout=-1,
                          stderr=-1, universal_newlines=False, shell=False, bufsize=0,
                          encoding=None, errors=None, text=None, **kwargs):
    _check_popen(universal_newlines, shell, False, bufsize, text, encoding, errors)
    protocol = protocol_factory()
    transport = await loop._make_subprocess_transport(protocol, (program,) + args, False,
                                                      stdin, stdout, stderr, bufsize,
                                                      **kwargs)
    return transport, protocol


async def sendfile(loop, transport, file, offset=0, count=None, *, fallback=True):
    if transport.is_closing():
        raise RuntimeError('Transport is closing')
    if not fallback:
        raise exceptions.SendfileNotAvailableError(
            'sendfile syscall is not supported for transport')
    file.seek(offset)
    total = 0
    while count is None or total < count:
        size = 16384 if count is None else min(16384, count - total)
        data = file.read(size)
        if not data:
            break
        transport.write(data)
        total += len(data)
        await tasks.sleep(0)
    return total


async def sock_sendfile(loop, sock, file, offset=0, count=None, *, fallback=True):
    if not fallback:
        raise exceptions.SendfileNotAvailableError(
            'syscall sendfile is not available for socket and file combination')
    file.seek(offset)
    total = 0
    while count is None or total < count:
        size = 16384 if count is None else min(16384, count - total)
        data = file.read(size)
        if not data:
            break
        await loop.sock_sendall(sock, data)
        total += len(data)
    return total


async def start_tls(loop, transport, protocol, sslcontext, **kwargs):
    raise RuntimeError('Python ssl module is not available')
