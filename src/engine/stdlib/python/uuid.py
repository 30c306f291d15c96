"""Universally unique identifiers (RFC 9562).

Mirrors CPython 3.13 and 3.14, Lib/uuid.py. Random parts come from the seed of
the run, times from the simulated clock; the node is random, as where no network
card can be asked. Leaves out: the command line.
"""

import random as _random_module
import sys as _sys
import time as _time
from enum import Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = [
    'reserved for NCS compatibility', 'specified in RFC 4122',
    'reserved for Microsoft compatibility', 'reserved for future definition']

_PY314 = _sys.version_info >= (3, 14)


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


_system = _random_module.SystemRandom()


class UUID:
    """One identifier: 128 bits."""

    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None,
                 version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, '
                            'or int arguments must be given')
        if int is not None:
            pass
        elif hex is not None:
            hex = hex.replace('urn:', '').replace('uuid:', '')
            hex = hex.strip('{}').replace('-', '')
            if len(hex) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(hex, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = (bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1]
                     + bytes_le[8:])
            int = int_.from_bytes(bytes, 'big')
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = int_.from_bytes(bytes, 'big')
        elif fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            for i, (value, bits) in enumerate(zip(fields, (32, 16, 16, 8, 8, 48))):
                if not 0 <= value < 1 << bits:
                    raise ValueError('field %d out of range (need a %d-bit value)'
                                     % (i + 1, bits))
            low, mid, high, clock_high, clock_low, node = fields
            int = (low << 96 | mid << 80 | high << 64
                   | (clock_high << 8 | clock_low) << 48 | node)
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if not 1 <= version <= (8 if _PY314 else 5):
                raise ValueError('illegal version number')
            int &= ~(0xc000 << 48)
            int |= 0x8000 << 48
            int &= ~(0xf000 << 64)
            int |= version << 76
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe != SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe',
                           SafeUUID(state['is_safe']) if 'is_safe' in state
                           else SafeUUID.unknown)

    def __eq__(self, other):
        if isinstance(other, UUID):
            return self.int == other.int
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, UUID):
            return self.int < other.int
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, UUID):
            return self.int > other.int
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, UUID):
            return self.int <= other.int
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, UUID):
            return self.int >= other.int
        return NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        x = '%032x' % self.int
        return '-'.join([x[:8], x[8:12], x[12:16], x[16:20], x[20:]])

    @property
    def bytes(self):
        return self.int.to_bytes(16, 'big')

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version,
                self.clock_seq_hi_variant, self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def time(self):
        if _PY314 and self.version == 6:
            return (self.int >> 96) << 28 | self.time_mid << 12 | self.time_hi_version & 0xfff
        if _PY314 and self.version == 7:
            return self.int >> 80
        return (self.time_hi_version & 0xfff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xffffffffffff

    @property
    def hex(self):
        return '%032x' % self.int

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def variant(self):
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        if not self.int & 0x2000 << 48:
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf


int_ = int

_node = None
_last_timestamp = None
_last_v7 = None


def getnode():
    """48 bits that stand for this machine."""
    global _node
    if _node is None:
        _node = _system.getrandbits(48) | 1 << 40
    return _node


def uuid1(node=None, clock_seq=None):
    """From the node, a sequence number and the time."""
    global _last_timestamp
    timestamp = _time.time_ns() // 100 + 0x01b21dd213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    if clock_seq is None:
        clock_seq = _system.getrandbits(14)
    if node is None:
        node = getnode()
    return UUID(fields=(timestamp & 0xffffffff, timestamp >> 32 & 0xffff,
                        timestamp >> 48 & 0x0fff, clock_seq >> 8 & 0x3f,
                        clock_seq & 0xff, node), version=1)


def _name_bytes(namespace, name):
    if isinstance(name, str):
        name = name.encode('utf-8')
    return namespace.bytes + name


def uuid3(namespace, name):
    """From the MD5 hash of a namespace and a name."""
    from hashlib import md5
    digest = md5(_name_bytes(namespace, name), usedforsecurity=False).digest()
    return UUID(bytes=digest[:16], version=3)


def uuid4():
    """At random."""
    return UUID(int=_system.getrandbits(128), version=4)


def uuid5(namespace, name):
    """From the SHA-1 hash of a namespace and a name."""
    from hashlib import sha1
    digest = sha1(_name_bytes(namespace, name)).digest()
    return UUID(bytes=digest[:16], version=5)


if _PY314:
    NIL = UUID('00000000-0000-0000-0000-000000000000')
    MAX = UUID('ffffffff-ffff-ffff-ffff-ffffffffffff')

    def uuid6(node=None, clock_seq=None):
        """As uuid1(), in an order that sorts by time."""
        first = uuid1(node, clock_seq)
        timestamp = first.time
        return UUID(int=timestamp >> 12 << 80 | (timestamp & 0xfff) << 64
                    | first.int & 0xffffffffffffffff, version=6)

    def uuid7():
        """From the time in milliseconds, a counter and chance."""
        global _last_v7
        milliseconds = _time.time_ns() // 1_000_000
        if _last_v7 is None or milliseconds > _last_v7[0]:
            counter = _system.getrandbits(41)
        else:
            milliseconds, counter = _last_v7
            counter += 1
            if counter > 0x3ffffffffff:
                milliseconds += 1
                counter = _system.getrandbits(41)
        _last_v7 = milliseconds, counter
        return UUID(int=(milliseconds & 0xffffffffffff) << 80 | (counter >> 30) << 64
                    | (counter & 0x3fffffff) << 32 | _system.getrandbits(32), version=7)

    def uuid8(a=None, b=None, c=None):
        """From three numbers of one's own."""
        a = _system.getrandbits(48) if a is None else a
        b = _system.getrandbits(12) if b is None else b
        c = _system.getrandbits(62) if c is None else c
        return UUID(int=(a & 0xffffffffffff) << 80 | (b & 0xfff) << 64
                    | c & 0x3fffffffffffffff, version=8)


NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')
