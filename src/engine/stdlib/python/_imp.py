"""The import lock and what is built in. Mirrors the parts of Python/import.c that programs ask."""

import sys

check_hash_based_pycs = 'default'


def lock_held():
    return False


def acquire_lock():
    pass


def release_lock():
    pass


def is_builtin(name):
    return 1 if name in sys.builtin_module_names else 0


def is_frozen(name):
    return False


def extension_suffixes():
    return ['.cpython-%d%d-x86_64-linux-gnu.so' % sys.version_info[:2], '.abi3.so', '.so']


def _override_frozen_modules_for_tests(override):
    # The tests of importing ask for it; frozen modules are all there is.
    return None
