"""Mocks made after an object in depth, and for open(). Part of unittest.mock, whose name it bears."""

import inspect
from types import MethodType

from unittest._mock_call import DEFAULT, _is_magic
from unittest._mock_core import (
    AsyncMock, FunctionTypes, InvalidSpecError, MagicMock, NonCallableMagicMock, NonCallableMock,
    _SpecState, _check_sig, _copy_func_details, _get_signature_object,
    _is_async_func, _is_instance_mock, _is_list)

__name__ = 'unittest.mock'


def _check_spec_arg_typos(kwargs):
    for typo in ('autospect', 'auto_spec', 'set_spec'):
        if typo in kwargs:
            raise RuntimeError(
                f'{typo!r} might be a typo; use unsafe=True if this is intended')


def _callable(obj):
    if isinstance(obj, type):
        return True
    if isinstance(obj, (staticmethod, classmethod, MethodType)):
        return _callable(obj.__func__)
    return callable(obj)


def _instance_callable(obj):
    # Whether the instances of a class can be called; of another object, whether it can.
    if not isinstance(obj, type):
        return callable(obj)
    return any(base.__dict__.get('__call__') is not None for base in (obj,) + obj.__mro__)


_DELEGATED = ('called', 'call_count', 'call_args', 'call_args_list', 'method_calls', 'mock_calls')
_FORWARDED = ('assert_called_with', 'assert_called_once_with', 'assert_has_calls',
              'assert_any_call', 'assert_called', 'assert_not_called', 'assert_called_once',
              'attach_mock')
_FORWARDED_ASYNC = ('assert_awaited', 'assert_awaited_once', 'assert_awaited_with',
                    'assert_awaited_once_with', 'assert_any_await', 'assert_has_awaits',
                    'assert_not_awaited')


def _set_signature(mock, original, instance=False):
    # A function of the original's name and signature that calls the mock; None if it has none.
    skipfirst = isinstance(original, type)
    found = _get_signature_object(original, instance, skipfirst)
    if found is None:
        return mock
    func, sig = found

    def checksig(*args, **kwargs):
        sig.bind(*args, **kwargs)

    _copy_func_details(func, checksig)
    name = original.__name__
    if not name.isidentifier():
        name = 'funcopy'

    def funcopy(*args, **kwargs):
        checksig(*args, **kwargs)
        return mock(*args, **kwargs)

    if _is_async_func(original):
        inspect.markcoroutinefunction(funcopy)
    funcopy.__name__ = name
    _copy_func_details(func, funcopy)
    funcopy.__qualname__ = name
    # Its own parameters take everything; the signature says what is meant.
    funcopy.__defaults__ = None
    funcopy.__kwdefaults__ = None
    _setup_func(funcopy, mock, sig)
    return funcopy


def _setup_func(funcopy, mock, sig):
    funcopy.mock = mock

    def forward(name):
        def method(*args, **kwargs):
            return getattr(mock, name)(*args, **kwargs)
        method.__name__ = name
        return method

    def reset_mock():
        funcopy.method_calls = mock.method_calls.__class__()
        funcopy.mock_calls = mock.mock_calls.__class__()
        mock.reset_mock()
        ret = funcopy.return_value
        if _is_instance_mock(ret) and ret is not mock:
            ret.reset_mock()

    funcopy.called = False
    funcopy.call_count = 0
    funcopy.call_args = None
    funcopy.call_args_list = mock.call_args_list.__class__()
    funcopy.method_calls = mock.method_calls.__class__()
    funcopy.mock_calls = mock.mock_calls.__class__()
    funcopy.return_value = mock.return_value
    funcopy.side_effect = mock.side_effect
    funcopy._mock_children = mock._mock_children
    for name in _FORWARDED:
        setattr(funcopy, name, forward(name))
    funcopy.reset_mock = reset_mock
    funcopy.__signature__ = sig
    mock._mock_delegate = funcopy


def _setup_async_mock(funcopy):
    mock = funcopy.mock
    funcopy.await_count = 0
    funcopy.await_args = None
    funcopy.await_args_list = mock.call_args_list.__class__()
    for name in _FORWARDED_ASYNC:
        def method(*args, _name=name, **kwargs):
            return getattr(mock, _name)(*args, **kwargs)
        setattr(funcopy, name, method)


def _must_skip(spec, entry, is_type):
    # Whether the first argument of spec's method `entry` is filled in.
    if not isinstance(spec, type):
        if entry in getattr(spec, '__dict__', {}):
            # An instance's own function is no method.
            return False
        spec = spec.__class__
    for klass in spec.__mro__:
        result = klass.__dict__.get(entry, DEFAULT)
        if result is DEFAULT:
            continue
        if isinstance(result, (staticmethod, classmethod)):
            return False
        if isinstance(result, FunctionTypes):
            return is_type
        return False
    return is_type


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *,
                    unsafe=False, **kwargs):
    """A mock with the attributes of an object, theirs and so on, and with its signatures."""
    if _is_list(spec):
        # A list or tuple is an object here, not a list of names.
        spec = type(spec)
    is_type = isinstance(spec, type)
    if _is_instance_mock(spec):
        raise InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_async_func = _is_async_func(spec)
    options = {'spec': spec}
    if spec_set:
        options = {'spec_set': spec}
    elif spec is None:
        options = {}
    if options and instance:
        options['_spec_as_instance'] = True
    if not unsafe:
        _check_spec_arg_typos(kwargs)
    _name = kwargs.pop('name', _name)
    new_name = '' if _parent is None else _name
    wrapped = kwargs.get('wraps')
    options.update(kwargs)

    Klass = MagicMock
    if inspect.isdatadescriptor(spec):
        # What a property gives is not known.
        options = {}
    elif is_type and instance and not _instance_callable(spec):
        Klass = NonCallableMagicMock
    elif not _callable(spec):
        Klass = NonCallableMagicMock
    elif is_async_func:
        if instance:
            raise RuntimeError('Instance can not be True when create_autospec '
                               'is mocking an async function')
        Klass = AsyncMock
    mock = Klass(parent=_parent, _new_parent=_parent, _new_name=new_name, name=_name, **options)
    if isinstance(spec, FunctionTypes):
        mock = _set_signature(mock, spec)
        if is_async_func:
            _setup_async_mock(mock)
    else:
        _check_sig(spec, mock, is_type, instance)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()',
                                            _parent=mock, wraps=wrapped)
    _fill(mock, spec, spec_set, is_type, instance, wrapped)
    return mock


def _fill(mock, spec, spec_set, is_type, instance, wrapped):
    # The children: functions at once, everything else when it is read.
    fields = getattr(spec, '__dataclass_fields__', {}) if is_type or instance else {}
    for entry in [*dir(spec), *(name for name in fields if not hasattr(spec, name))]:
        if _is_magic(entry):
            # MagicMock has them, as far as the spec has.
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            if entry not in fields:
                continue
            original = fields[entry].type
            mock._mock_children[entry] = _SpecState(original, spec_set, mock, entry, None, True)
            continue
        if not isinstance(original, FunctionTypes):
            new = _SpecState(original, is_type, mock, entry, None, instance)
            mock._mock_children[entry] = new
            continue
        parent = mock.mock if isinstance(spec, FunctionTypes) else mock
        child = {'spec_set' if spec_set else 'spec': original}
        if wrapped is not None and hasattr(wrapped, entry):
            child['wraps'] = getattr(wrapped, entry)
        skipfirst = _must_skip(spec, entry, is_type)
        child['_eat_self'] = skipfirst
        Klass = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        new = Klass(parent=parent, name=entry, _new_name=entry, _new_parent=parent, **child)
        mock._mock_children[entry] = new
        new.return_value = Klass()
        _check_sig(original, new, skipfirst)
        if isinstance(new, FunctionTypes):
            setattr(mock, entry, new)


# --- open() -----------------------------------------------------------------------------------------


def _to_stream(read_data):
    import io
    return io.BytesIO(read_data) if isinstance(read_data, bytes) else io.StringIO(read_data)


def mock_open(mock=None, read_data=''):
    """A mock for open(): what it opens is one file object, which reads `read_data` anew each time."""
    import _io
    import io

    # The file of the last open().
    state = [_to_stream(read_data)]

    # What a test said a method should return goes first.
    def _readlines(*args, **kwargs):
        if handle.readlines.return_value is not None:
            return handle.readlines.return_value
        return state[0].readlines(*args, **kwargs)

    def _read(*args, **kwargs):
        if handle.read.return_value is not None:
            return handle.read.return_value
        return state[0].read(*args, **kwargs)

    def _lines():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        # Not `yield from`, which would close the file with the generator.
        for line in state[0]:
            yield line

    def _readline(*args, **kwargs):
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return state[0].readline(*args, **kwargs)

    def _next():
        if handle.readline.return_value is not None:
            return handle.readline.return_value
        return next(state[0])

    def _exit(exc_type, exc_val, exc_tb):
        handle.close()

    file_spec = list(set(dir(_io.TextIOWrapper)).union(set(dir(_io.BytesIO))))
    open_spec = list(set(dir(io.open)))
    if mock is None:
        mock = MagicMock(name='open', spec=open_spec)
    handle = MagicMock(spec=file_spec)
    handle.__enter__.return_value = handle
    handle.write.return_value = None
    handle.read.return_value = None
    handle.readline.return_value = None
    handle.readlines.return_value = None
    handle.read.side_effect = _read
    handle.readline.side_effect = _readline
    handle.readlines.side_effect = _readlines
    handle.__iter__.side_effect = _lines
    handle.__next__.side_effect = _next
    handle.__exit__.side_effect = _exit

    def reset_data(*args, **kwargs):
        state[0] = _to_stream(read_data)
        return DEFAULT

    mock.side_effect = reset_data
    mock.return_value = handle
    return mock


def seal(mock):
    """No attribute that nobody has asked for yet, here and below, can be read any more."""
    mock._mock_sealed = True
    for attr in dir(mock):
        try:
            m = getattr(mock, attr)
        except AttributeError:
            continue
        if not isinstance(m, NonCallableMock):
            continue
        if isinstance(m._mock_children.get(attr), _SpecState):
            continue
        if m._mock_new_parent is mock:
            seal(m)
