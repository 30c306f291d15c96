"""Hashes of bytes: one interface for many algorithms.

Mirrors CPython 3.13 and 3.14, Lib/hashlib.py; the work is done by the native
module `_hashlib`.

Leaves out: scrypt, and the algorithms that only OpenSSL has.
"""

from _hashlib import (blake2b, blake2s, md5, pbkdf2_hmac, sha1, sha224, sha256, sha384,
                      sha3_224, sha3_256, sha3_384, sha3_512, sha512, shake_128,
                      shake_256)

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512',
                         'blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384',
                         'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = set(algorithms_guaranteed)

__all__ = sorted(algorithms_guaranteed) + ['new', 'algorithms_guaranteed',
                                           'algorithms_available', 'file_digest',
                                           'pbkdf2_hmac']

_makers = {_name: globals()[_name] for _name in algorithms_guaranteed}
_makers.update({_name.upper(): _maker for _name, _maker in list(_makers.items())})
_makers.update({'sha3-224': sha3_224, 'sha3-256': sha3_256, 'sha3-384': sha3_384,
                'sha3-512': sha3_512, 'sha-1': sha1, 'sha2-256': sha256,
                'sha-256': sha256, 'sha-224': sha224, 'sha-384': sha384,
                'sha-512': sha512})


def new(name, data=b'', *, usedforsecurity=True):
    """A hash object of the algorithm with that name."""
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    maker = _makers.get(name) or _makers.get(name.lower())
    if maker is None:
        raise ValueError('unsupported hash type ' + name)
    return maker(data, usedforsecurity=usedforsecurity)


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    """The hash of everything that is left in a binary file."""
    digestobj = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        digestobj.update(bytes(fileobj.getvalue()))
        return digestobj
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable')
            and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary "
                         'reading mode.')
    while True:
        data = fileobj.read(_bufsize)
        if data is None:
            raise BlockingIOError('I/O operation would block.')
        if not data:
            return digestobj
        digestobj.update(data)
