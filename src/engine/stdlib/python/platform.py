"""The machine that the simulator plays: Linux on x86_64.

Mirrors CPython 3.13 and 3.14, Lib/platform.py. Leaves out: other systems.
"""

import collections
import sys

_SYSTEM = 'Linux'
_NODE = 'simulator'
_RELEASE = '6.1.0'
_KERNEL = '#1 SMP PREEMPT_DYNAMIC'
_MACHINE = 'x86_64'
_LIBC = ('glibc', '2.36')


class uname_result(collections.namedtuple('uname_result_base',
                                          'system node release version machine')):
    """What uname() gives; the processor is only looked up when asked for."""

    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')

    @property
    def processor(self):
        return ''

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6


def uname():
    return uname_result(_SYSTEM, _NODE, _RELEASE, _KERNEL, _MACHINE)


def system():
    return _SYSTEM


def node():
    return _NODE


def release():
    return _RELEASE


def version():
    return _KERNEL


def machine():
    return _MACHINE


def processor():
    return ''


def architecture(executable=None, bits='', linkage=''):
    return (bits or '64bit', linkage or 'ELF')


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    return _LIBC


def platform(aliased=False, terse=False):
    """One text with as much as is useful."""
    if terse:
        return f'{_SYSTEM}-{_RELEASE}-{_MACHINE}-with-{_LIBC[0]}{_LIBC[1]}'
    return f'{_SYSTEM}-{_RELEASE}-{_MACHINE}-with-{_LIBC[0]}{_LIBC[1]}'


def python_implementation():
    return 'CPython'


def python_version():
    return '%d.%d.%d' % sys.version_info[:3]


def python_version_tuple():
    return tuple(python_version().split('.'))


def python_branch():
    return ''


def python_revision():
    return ''


def python_build():
    return ('main', 'Jan  1 2026 00:00:00')


def python_compiler():
    return 'GCC 12.2.0'


def freedesktop_os_release():
    return {'NAME': 'Debian GNU/Linux', 'ID': 'debian', 'PRETTY_NAME': 'Debian GNU/Linux 12 (bookworm)',
            'VERSION_ID': '12', 'VERSION': '12 (bookworm)', 'VERSION_CODENAME': 'bookworm'}


def win32_ver(release='', version='', csd='', ptype=''):
    return release, version, csd, ptype


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    return release, versioninfo, machine


if __name__ == '__main__':
    print(platform('aliased' in sys.argv, 'terse' in sys.argv))
