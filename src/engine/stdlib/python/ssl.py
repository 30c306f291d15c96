"""Secure connections, in name.

Over the simulated network nothing is encrypted: the two ends exchange a greeting
where TLS has its handshake, so that it takes the time of one round trip and both
sides have to want it, and pass everything else through. Mirrors the part of
Lib/ssl.py of CPython 3.13 and 3.14 that clients and servers use.

Leaves out: certificates (every host has a good one), MemoryBIO and SSLObject,
PSK, sessions.
"""

import socket as _socketmodule
from enum import IntEnum, IntFlag
from socket import SOCK_STREAM, SO_TYPE, SOL_SOCKET, socket

OPENSSL_VERSION = 'OpenSSL 3.0.0 (simulated)'
OPENSSL_VERSION_INFO = (3, 0, 0, 0, 0)
OPENSSL_VERSION_NUMBER = 0x30000000

HAS_SNI = HAS_ALPN = HAS_TLSv1_2 = HAS_TLSv1_3 = True
HAS_SSLv2 = HAS_SSLv3 = HAS_NPN = HAS_PSK = False
HAS_NEVER_CHECK_COMMON_NAME = HAS_ECDH = True

CHANNEL_BINDING_TYPES = ['tls-unique']


class _SSLMethod(IntEnum):
    PROTOCOL_TLS = 2
    PROTOCOL_SSLv23 = 2
    PROTOCOL_TLSv1 = 3
    PROTOCOL_TLSv1_1 = 4
    PROTOCOL_TLSv1_2 = 5
    PROTOCOL_TLS_CLIENT = 16
    PROTOCOL_TLS_SERVER = 17


class VerifyMode(IntEnum):
    CERT_NONE = 0
    CERT_OPTIONAL = 1
    CERT_REQUIRED = 2


class TLSVersion(IntEnum):
    MINIMUM_SUPPORTED = -2
    SSLv3 = 768
    TLSv1 = 769
    TLSv1_1 = 770
    TLSv1_2 = 771
    TLSv1_3 = 772
    MAXIMUM_SUPPORTED = -1


class Options(IntFlag):
    OP_ALL = 0x80000050
    OP_NO_SSLv2 = 0
    OP_NO_SSLv3 = 0x02000000
    OP_NO_TLSv1 = 0x04000000
    OP_NO_TLSv1_1 = 0x10000000
    OP_NO_TLSv1_2 = 0x08000000
    OP_NO_TLSv1_3 = 0x20000000
    OP_CIPHER_SERVER_PREFERENCE = 0x00400000
    OP_SINGLE_DH_USE = 0
    OP_SINGLE_ECDH_USE = 0
    OP_NO_COMPRESSION = 0x00020000
    OP_NO_TICKET = 0x00004000
    OP_IGNORE_UNEXPECTED_EOF = 0x00000080
    OP_NO_RENEGOTIATION = 0x40000000


class VerifyFlags(IntFlag):
    VERIFY_DEFAULT = 0
    VERIFY_CRL_CHECK_LEAF = 4
    VERIFY_CRL_CHECK_CHAIN = 12
    VERIFY_X509_STRICT = 32
    VERIFY_X509_PARTIAL_CHAIN = 0x80000
    VERIFY_X509_TRUSTED_FIRST = 0x8000


for _kind in (_SSLMethod, VerifyMode, Options, VerifyFlags):
    globals().update(_kind.__members__)
del _kind


class _ASN1Object:
    def __init__(self, oid):
        self.oid = oid


class Purpose:
    """What a context is for."""
    SERVER_AUTH = _ASN1Object('1.3.6.1.5.5.7.3.1')
    CLIENT_AUTH = _ASN1Object('1.3.6.1.5.5.7.3.2')


class SSLError(OSError):
    """Something about the secure connection went wrong."""

    library = reason = None

    def __str__(self):
        return str(self.strerror or self.args)


class SSLZeroReturnError(SSLError):
    pass


class SSLWantReadError(SSLError):
    pass


class SSLWantWriteError(SSLError):
    pass


class SSLSyscallError(SSLError):
    pass


class SSLEOFError(SSLError):
    pass


class SSLCertVerificationError(SSLError, ValueError):
    pass


CertificateError = SSLCertVerificationError
SSL_ERROR_SSL = 1
SSL_ERROR_WANT_READ = 2
SSL_ERROR_WANT_WRITE = 3
SSL_ERROR_EOF = 8

# The greeting and its answer (machine/internet/internet.ts knows them, too).
_HELLO = b'\x16\x03\x01GIL'
_ANSWER = b'\x16\x03\x03GIL'


class SSLContext:
    """Settings of secure connections."""

    sslsocket_class = None

    def __init__(self, protocol=None):
        self.protocol = _SSLMethod.PROTOCOL_TLS if protocol is None else protocol
        client = self.protocol == _SSLMethod.PROTOCOL_TLS_CLIENT
        self._check_hostname = client
        self._verify_mode = VerifyMode.CERT_REQUIRED if client else VerifyMode.CERT_NONE
        self.verify_flags = VerifyFlags.VERIFY_DEFAULT
        self.options = Options.OP_ALL
        self.minimum_version = TLSVersion.TLSv1_2
        self.maximum_version = TLSVersion.MAXIMUM_SUPPORTED
        self.post_handshake_auth = False
        self.keylog_filename = None
        self.sni_callback = None
        self._alpn = []
        self._has_certificate = False

    @property
    def check_hostname(self):
        return self._check_hostname

    @check_hostname.setter
    def check_hostname(self, value):
        if value and self._verify_mode == VerifyMode.CERT_NONE:
            self._verify_mode = VerifyMode.CERT_REQUIRED
        self._check_hostname = bool(value)

    @property
    def verify_mode(self):
        return self._verify_mode

    @verify_mode.setter
    def verify_mode(self, value):
        value = VerifyMode(value)
        if value == VerifyMode.CERT_NONE and self._check_hostname:
            raise ValueError('Cannot set verify_mode to CERT_NONE when '
                             'check_hostname is enabled.')
        self._verify_mode = value

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """Take a certificate; what is in it does not matter here."""
        with open(certfile, 'rb'):
            self._has_certificate = True

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        if cafile is None and capath is None and cadata is None:
            raise TypeError('cafile, capath and cadata cannot be all omitted')

    def load_default_certs(self, purpose=Purpose.SERVER_AUTH):
        pass

    def set_default_verify_paths(self):
        pass

    def set_ciphers(self, ciphers):
        pass

    def get_ciphers(self):
        return [{'name': 'TLS_AES_256_GCM_SHA384', 'protocol': 'TLSv1.3'}]

    def set_alpn_protocols(self, protocols):
        self._alpn = list(protocols)

    def cert_store_stats(self):
        return {'x509': 0, 'crl': 0, 'x509_ca': 0}

    def get_ca_certs(self, binary_form=False):
        return []

    def wrap_socket(self, sock, server_side=False, do_handshake_on_connect=True,
                    suppress_ragged_eofs=True, server_hostname=None, session=None):
        """Return a secure socket for a socket, which it takes over."""
        return (self.sslsocket_class or SSLSocket)._create(
            sock, server_side, do_handshake_on_connect, server_hostname, self)


class SSLSocket(socket):
    """A socket whose other end wants to be secure, too."""

    __slots__ = ['server_side', 'server_hostname', 'context', '_connected',
                 '_handshake_done', '_shake_on_connect']

    def __init__(self, *args, **kwargs):
        raise TypeError(f'{self.__class__.__name__} does not have a public '
                        'constructor. Instances are returned by '
                        'SSLContext.wrap_socket().')

    @classmethod
    def _create(cls, sock, server_side, shake_on_connect, server_hostname, context):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError('only stream sockets are supported')
        if server_side and server_hostname:
            raise ValueError('server_hostname can only be specified in client mode')
        if context.check_hostname and not server_side and not server_hostname:
            raise ValueError('check_hostname requires server_hostname')
        timeout = sock.gettimeout()
        self = cls.__new__(cls)
        socket.__init__(self, sock.family, sock.type, sock.proto, sock.detach())
        self.settimeout(timeout)
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.context = context
        self._handshake_done = False
        self._shake_on_connect = shake_on_connect
        try:
            self.getpeername()
            self._connected = True
        except OSError:
            self._connected = False
        if self._connected and shake_on_connect:
            if timeout == 0.0:
                self.close()
                raise ValueError('do_handshake_on_connect should not be specified for '
                                 'non-blocking sockets')
            try:
                self.do_handshake()
            except:
                self.close()
                raise
        return self

    def _expect(self, wanted):
        got = b''
        while len(got) < len(wanted):
            data = socket.recv(self, len(wanted) - len(got))
            if not data:
                raise SSLEOFError(SSL_ERROR_EOF, '[SSL: UNEXPECTED_EOF_WHILE_READING] '
                                  'EOF occurred in violation of protocol')
            got += data
            if not wanted.startswith(got):
                raise SSLError(SSL_ERROR_SSL, '[SSL: WRONG_VERSION_NUMBER] '
                               'wrong version number')

    def do_handshake(self, block=False):
        """Greet the other end."""
        if self._handshake_done:
            return
        if self.server_side:
            if not self.context._has_certificate:
                raise SSLError(SSL_ERROR_SSL, '[SSL: NO_SHARED_CIPHER] no shared cipher')
            self._expect(_HELLO)
            socket.sendall(self, _ANSWER)
        else:
            socket.sendall(self, _HELLO)
            self._expect(_ANSWER)
        self._handshake_done = True

    def connect(self, addr):
        """Connect and greet."""
        socket.connect(self, addr)
        self._connected = True
        if self._shake_on_connect:
            self.do_handshake()

    def accept(self):
        """Wait for a connection and greet."""
        connection, address = super().accept()
        return self.context.wrap_socket(connection, server_side=True), address

    def read(self, len=1024, buffer=None):
        return self.recv(len) if buffer is None else self.recv_into(buffer, len)

    def write(self, data):
        return self.send(data)

    def unwrap(self):
        """Return a plain socket."""
        return socket(self.family, self.type, self.proto, self.detach())

    def pending(self):
        return 0

    def version(self):
        return 'TLSv1.3' if self._handshake_done else None

    def cipher(self):
        return ('TLS_AES_256_GCM_SHA384', 'TLSv1.3', 256) if self._handshake_done else None

    def compression(self):
        return None

    def selected_alpn_protocol(self):
        return None

    def selected_npn_protocol(self):
        return None

    def getpeercert(self, binary_form=False):
        """Return a certificate for the name that was asked for."""
        if not self._handshake_done:
            raise ValueError('handshake not done yet')
        if self.server_side or self.context.verify_mode == VerifyMode.CERT_NONE:
            return None if binary_form else {}
        name = self.server_hostname or ''
        return {'subject': ((('commonName', name),),),
                'issuer': ((('commonName', 'Simulated Authority'),),),
                'version': 3, 'serialNumber': '01',
                'notBefore': 'Jan  1 00:00:00 2025 GMT',
                'notAfter': 'Jan  1 00:00:00 2030 GMT',
                'subjectAltName': (('DNS', name),)}


def create_default_context(purpose=Purpose.SERVER_AUTH, *, cafile=None, capath=None,
                           cadata=None):
    """Return a context with good settings."""
    if purpose is Purpose.SERVER_AUTH:
        return SSLContext(_SSLMethod.PROTOCOL_TLS_CLIENT)
    return SSLContext(_SSLMethod.PROTOCOL_TLS_SERVER)


def _create_unverified_context(protocol=None, *, cert_reqs=VerifyMode.CERT_NONE,
                               check_hostname=False, purpose=Purpose.SERVER_AUTH,
                               certfile=None, keyfile=None, cafile=None, capath=None,
                               cadata=None):
    context = SSLContext(_SSLMethod.PROTOCOL_TLS_CLIENT)
    context.check_hostname = check_hostname
    context.verify_mode = cert_reqs
    return context


_create_default_https_context = create_default_context
_create_stdlib_context = _create_unverified_context


def get_server_certificate(addr, ssl_version=None, ca_certs=None, timeout=None):
    raise SSLError('certificates are not simulated')
