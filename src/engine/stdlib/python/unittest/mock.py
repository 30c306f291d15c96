"""Objects that stand in for others in tests and remember how they were used.

Mirrors CPython 3.13 and 3.14: Lib/unittest/mock.py. The classes are in _mock_core.py, calls in
_mock_call.py, patch() in _mock_patch.py, create_autospec() and mock_open() in _mock_autospec.py.
"""

from unittest._mock_call import (
    ANY, DEFAULT, _Call, _CallList, _all_magics, _magics, _non_defaults, _unsupported_magics,
    call, sentinel)
from unittest._mock_core import (
    AsyncMock, AsyncMockMixin, AsyncMagicMixin, Base, CallableMixin, FunctionTypes,
    InvalidSpecError, MagicMixin, MagicMock, MagicProxy, Mock, NonCallableMagicMock,
    NonCallableMock, PropertyMock, _MockIter, _SpecState, _is_async_obj, _is_instance_mock)
from unittest._mock_autospec import (
    _callable, _instance_callable, create_autospec, mock_open, seal)
from unittest._mock_patch import _patch, _patch_dict, _get_target, patch
from unittest._mock_threading import ThreadingMock, ThreadingMixin

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call',
           'create_autospec', 'AsyncMock', 'ThreadingMock', 'FILTER_DIR', 'NonCallableMock',
           'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

# Whether dir() of a mock shows only what is useful.
FILTER_DIR = True
