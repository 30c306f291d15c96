"""The classes of mocks. Part of unittest.mock, whose name it bears.

Every mock has a class of its own below the one that was called, so that special methods and
properties can be set on one mock only.
"""

import functools
import inspect
from types import FunctionType, MethodType

from _thread import RLock
from unittest._mock_call import (
    DEFAULT, _Call, _CallList, _all_magics, _all_sync_magics, _async_method_magics, _deleted,
    _format_call_signature, _is_magic, _magics, _missing, _set_return_value, _unsupported_magics,
    safe_repr)

__name__ = 'unittest.mock'

FunctionTypes = (FunctionType, MethodType)


class _Settings:
    # What unittest.mock.FILTER_DIR says is looked up there, where programs set it.

    @staticmethod
    def filter_dir():
        import sys
        return sys.modules['unittest.mock'].FILTER_DIR


class InvalidSpecError(Exception):
    """Something cannot be a spec, because it is a mock already."""


def _is_instance_mock(obj):
    # Not isinstance(), which __class__ of a mock can deceive.
    return issubclass(type(obj), NonCallableMock)


def _is_exception(obj):
    return (isinstance(obj, BaseException)
            or isinstance(obj, type) and issubclass(obj, BaseException))


def _is_async_obj(obj):
    if _is_instance_mock(obj) and not isinstance(obj, AsyncMock):
        return False
    if hasattr(obj, '__func__'):
        obj = obj.__func__
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _is_async_func(obj):
    return bool(getattr(obj, '__code__', None)) and inspect.iscoroutinefunction(obj)


def _is_list(obj):
    return type(obj) in (list, tuple)


def _extract_mock(obj):
    # Functions made by create_autospec() carry their mock.
    if isinstance(obj, FunctionTypes) and hasattr(obj, 'mock'):
        return obj.mock
    return obj


def _get_signature_object(spec, as_instance, eat_self):
    # (function, signature) of what calling `spec`, or an instance of it, runs; None if unknown.
    if isinstance(spec, type) and not as_instance:
        eat_self = True
        spec = spec.__init__
    elif isinstance(spec, (classmethod, staticmethod)):
        if isinstance(spec, classmethod):
            eat_self = True
        spec = spec.__func__
    elif not isinstance(spec, FunctionTypes):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    target = functools.partial(spec, None) if eat_self else spec
    try:
        return spec, inspect.signature(target)
    except (ValueError, TypeError):
        return None


def _copy_func_details(func, funcopy):
    for name in ('__name__', '__doc__', '__text_signature__', '__module__', '__defaults__',
                 '__kwdefaults__'):
        try:
            setattr(funcopy, name, getattr(func, name))
        except AttributeError:
            pass


def _check_sig(spec, mock, skipfirst, instance=False):
    # Calls of the mock fail as calls of `spec` would.
    found = _get_signature_object(spec, instance, skipfirst)
    if found is None:
        return
    func, sig = found

    def checksig(self, /, *args, **kwargs):
        sig.bind(*args, **kwargs)

    _copy_func_details(func, checksig)
    type(mock)._mock_check_sig = checksig
    type(mock).__signature__ = sig


def _check_and_set_parent(parent, value, name, new_name):
    # Makes a mock that has neither name nor parent a child. True if it became one.
    value = _extract_mock(value)
    if not _is_instance_mock(value):
        return False
    if (value._mock_name or value._mock_new_name or value._mock_parent is not None
            or value._mock_new_parent is not None):
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class _MockIter:
    """Hands out the items of a side effect."""

    def __init__(self, obj):
        self.obj = iter(obj)

    def __next__(self):
        return next(self.obj)


class _SpecState:
    """An attribute of an autospecced mock that nobody has asked for yet."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None, instance=False):
        self.spec = spec
        self.ids = ids
        self.spec_set = spec_set
        self.parent = parent
        self.instance = instance
        self.name = name


_allowed_names = {
    'return_value', '_mock_return_value', 'side_effect', '_mock_side_effect', '_mock_parent',
    '_mock_new_parent', '_mock_name', '_mock_new_name',
}

_NOT_ASSERTIONS = ('assert', 'assret', 'asert', 'aseert', 'assrt')


def _delegating(name):
    # An attribute that the function of an autospec has in the mock's stead.
    _allowed_names.add(name)
    hidden = '_mock_' + name

    def read(self):
        function = self._mock_delegate
        return self.__dict__[hidden] if function is None else getattr(function, name)

    def write(self, value):
        function = self._mock_delegate
        if function is None:
            self.__dict__[hidden] = value
        else:
            setattr(function, name, value)
    return property(read, write)


def _async_names(spec):
    # Names of a spec's attributes that are coroutine functions.
    names = []
    for attr in dir(spec):
        static = inspect.getattr_static(spec, attr, None)
        if isinstance(static, (classmethod, staticmethod)):
            static = static.__func__
        if isinstance(static, FunctionTypes) or hasattr(type(static), '_is_coroutine_marker'):
            if inspect.iscoroutinefunction(static):
                names.append(attr)
        elif _is_instance_mock(static) and isinstance(static, AsyncMock):
            names.append(attr)
    return names


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A mock that cannot be called."""

    _lock = RLock()

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                _spec_state=None, _new_name='', _new_parent=None, _spec_as_instance=False,
                _eat_self=None, unsafe=False, **kwargs):
        bases = (cls,)
        if not issubclass(cls, AsyncMockMixin):
            given = spec_set or spec
            if given is not None and _is_async_obj(given):
                bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, _spec_as_instance=False,
                 _eat_self=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        d = self.__dict__
        d['_mock_parent'] = parent
        d['_mock_name'] = name
        d['_mock_new_name'] = _new_name
        d['_mock_new_parent'] = _new_parent
        d['_mock_sealed'] = False
        if spec_set is not None:
            spec = spec_set
            spec_set = True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        d['_mock_children'] = {}
        d['_mock_wraps'] = wraps
        d['_mock_delegate'] = None
        d['_mock_called'] = False
        d['_mock_call_args'] = None
        d['_mock_call_count'] = 0
        d['_mock_call_args_list'] = _CallList()
        d['_mock_mock_calls'] = _CallList()
        d['method_calls'] = _CallList()
        d['_mock_unsafe'] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    def attach_mock(self, mock, attribute):
        """Make a mock a child under a name; its calls are noted here too."""
        inner = _extract_mock(mock)
        inner._mock_parent = None
        inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        """Only attributes of `spec` can be read; with spec_set also only they can be set."""
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_instance_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        spec_class = spec_signature = None
        asyncs = []
        if spec is not None and not _is_list(spec):
            spec_class = spec if isinstance(spec, type) else type(spec)
            asyncs = _async_names(spec)
            found = _get_signature_object(spec, _spec_as_instance, _eat_self)
            spec_signature = found and found[1]
            names = dir(spec)
            fields = getattr(spec, '__dataclass_fields__', None)
            if fields is not None:
                names = names + [name for name in fields if name not in names]
            spec = names
        elif spec is not None:
            asyncs = [a for a in spec if inspect.iscoroutinefunction(getattr(spec, a, None))] \
                if all(isinstance(a, str) for a in spec) else []
        d = self.__dict__
        d['_spec_class'] = spec_class
        d['_spec_set'] = spec_set
        d['_spec_signature'] = spec_signature
        d['_mock_methods'] = spec
        d['_spec_asyncs'] = asyncs

    @property
    def return_value(self):
        """What a call gives back."""
        ret = self._mock_return_value
        if self._mock_delegate is not None:
            ret = self._mock_delegate.return_value
        if ret is DEFAULT and self._mock_wraps is None:
            ret = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = ret
        return ret

    @return_value.setter
    def return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self._mock_return_value = value
            _check_and_set_parent(self, value, None, '()')

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    called = _delegating('called')
    call_count = _delegating('call_count')
    call_args = _delegating('call_args')
    call_args_list = _delegating('call_args_list')
    mock_calls = _delegating('mock_calls')

    @property
    def side_effect(self):
        """What a call does: an exception to raise, answers one after the other, a function."""
        function = self._mock_delegate
        if function is None:
            return self._mock_side_effect
        effect = function.side_effect
        if (effect is not None and not callable(effect) and not isinstance(effect, _MockIter)
                and not _is_exception(effect)):
            effect = _MockIter(effect)
            function.side_effect = effect
        return effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not _is_exception(value) and not callable(value):
            value = _MockIter(value)
        if self._mock_delegate is None:
            self._mock_side_effect = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, here and below."""
        if visited is None:
            visited = []
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if isinstance(child, _SpecState) or child is _deleted:
                continue
            child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        ret = self._mock_return_value
        if _is_instance_mock(ret) and ret is not self:
            ret.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        """Set attributes; dotted names lead to children."""
        # Children before what is below them.
        for arg, val in sorted(kwargs.items(), key=lambda entry: entry[0].count('.')):
            *way, last = arg.split('.')
            obj = self
            for entry in way:
                obj = getattr(obj, entry)
            setattr(obj, last, val)

    def __getattr__(self, name):
        if name in {'_mock_methods', '_mock_unsafe'}:
            raise AttributeError(name)
        elif self._mock_methods is not None:
            if name not in self._mock_methods or name in _all_magics:
                raise AttributeError("Mock object has no attribute %r" % name)
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not self._mock_methods or name not in self._mock_methods):
            if name.startswith(_NOT_ASSERTIONS) or name in _assertion_tails():
                raise AttributeError(
                    f'{name!r} is not a valid assertion. Use a spec '
                    f'for the mock if {name!r} is meant to be an attribute.')
        with NonCallableMock._lock:
            result = self._mock_children.get(name)
            if result is _deleted:
                raise AttributeError(name)
            elif result is None:
                wraps = None
                if self._mock_wraps is not None:
                    wraps = getattr(self._mock_wraps, name)
                result = self._get_child_mock(parent=self, name=name, wraps=wraps,
                                              _new_name=name, _new_parent=self)
                self._mock_children[name] = result
            elif isinstance(result, _SpecState):
                result = self._from_spec_state(name, result)
        return result

    def _from_spec_state(self, name, state):
        from unittest._mock_autospec import create_autospec
        try:
            made = create_autospec(state.spec, state.spec_set, state.instance, state.parent,
                                   state.name)
        except InvalidSpecError:
            target = self.__dict__['_mock_name'] or self
            raise InvalidSpecError(
                f'Cannot autospec attr {name!r} from target {target!r} as it has already been '
                f'mocked out. [target={self!r}, attr={state.spec!r}]')
        self._mock_children[name] = made
        return made

    def _extract_mock_name(self):
        # The way to this mock from the topmost one: mock.a().b
        names = [self._mock_new_name]
        parent = self._mock_new_parent
        last = self
        dot = '' if names == ['()'] else '.'
        while parent is not None:
            last = parent
            names.append(parent._mock_new_name + dot)
            dot = '' if parent._mock_new_name == '()' else '.'
            parent = parent._mock_new_parent
        names.reverse()
        first = last._mock_name or 'mock'
        if len(names) > 1 and names[1] not in ('()', '().'):
            first += '.'
        names[0] = first
        return ''.join(names)

    def __repr__(self):
        name = self._extract_mock_name()
        name_text = '' if name in ('mock', 'mock.') else ' name=%r' % name
        spec_text = ''
        if self._spec_class is not None:
            spec_text = (' spec_set=%r' if self._spec_set else ' spec=%r') \
                % self._spec_class.__name__
        return "<%s%s%s id='%s'>" % (type(self).__name__, name_text, spec_text, id(self))

    def __dir__(self):
        if not _Settings.filter_dir():
            return object.__dir__(self)
        names = list(self._mock_methods or [])
        names += [n for n in dir(type(self)) if not n.startswith('_')]
        names += [n for n in self.__dict__ if not n.startswith('_') or _is_magic(n)]
        names += [n for n, child in self._mock_children.items() if child is not _deleted]
        return sorted(set(names))

    def __setattr__(self, name, value):
        if name in _allowed_names:
            return object.__setattr__(self, name, value)
        elif (self._spec_set and self._mock_methods is not None
                and name not in self._mock_methods and name not in self.__dict__):
            raise AttributeError("Mock object has no attribute '%s'" % name)
        elif name in _unsupported_magics:
            raise AttributeError('Attempting to set unsupported magic method %r.' % name)
        elif name in _all_magics:
            value = self._set_magic(name, value)
        elif name == '__class__':
            self._spec_class = value
            return
        elif _check_and_set_parent(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError("Mock object has no attribute '%s'" % name)
        if _is_instance_mock(value):
            # Only a new name: such calls are noted in mock_calls, not in method_calls.
            _check_and_set_parent(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
            return value

        def method(self, /, *args, **kw):
            return value(self, *args, **kw)

        method.__name__ = name
        setattr(type(self), name, method)
        return lambda *args, **kw: value(self, *args, **kw)

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                # A special method that nobody has used yet.
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    # --- comparing calls and saying what is wrong -------------------------------------------------

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call_signature(self._mock_name or 'mock', args, kwargs)

    def _format_mock_failure_message(self, args, kwargs, action='call'):
        expected = self._format_mock_call_signature(args, kwargs)
        found = self._format_mock_call_signature(*self.call_args)
        return 'expected %s not found.\nExpected: %s\n  Actual: %s' % (action, expected, found)

    def _get_call_signature_from_name(self, name):
        # The signature for the name of a call in mock_calls: of a child, or of this one.
        if not name:
            return self._spec_signature
        sig = None
        children = self._mock_children
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            # A function made by create_autospec() carries the mock.
            child = _extract_mock(child)
            children = child._mock_children
            sig = child._spec_signature
        return sig

    def _call_matcher(self, found):
        # A call with its arguments where the signature has them, for comparing.
        if isinstance(found, tuple) and len(found) > 2:
            sig = self._get_call_signature_from_name(found[0])
        else:
            sig = self._spec_signature
        if sig is None:
            return found
        if len(found) == 2:
            name = ''
            args, kwargs = found
        else:
            name, args, kwargs = found
        try:
            bound = sig.bind(*args, **kwargs)
            return _Call((name, bound.args, bound.kwargs))
        except TypeError as error:
            return error.with_traceback(None)

    def _calls_repr(self):
        return f'\nCalls: {safe_repr(self.mock_calls)}.' if self.mock_calls else ''

    def assert_not_called(self):
        """Fail if there was a call."""
        if self.call_count == 0:
            return
        raise AssertionError("Expected '%s' to not have been called. Called %s times.%s" % (
            self._mock_name or 'mock', self.call_count, self._calls_repr()))

    def assert_called(self):
        """Fail if there was no call."""
        if self.call_count == 0:
            raise AssertionError("Expected '%s' to have been called."
                                 % (self._mock_name or 'mock'))

    def assert_called_once(self):
        """Fail unless there was exactly one call."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to have been called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))

    def assert_called_with(self, /, *args, **kwargs):
        """Fail unless the last call was made so."""
        if self.call_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError('expected call not found.\nExpected: %s\n  Actual: %s' % (
                expected, 'not called.'))
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._format_mock_failure_message(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """Fail unless there was exactly one call, made so."""
        if self.call_count != 1:
            raise AssertionError("Expected '%s' to be called once. Called %s times.%s" % (
                self._mock_name or 'mock', self.call_count, self._calls_repr()))
        return self.assert_called_with(*args, **kwargs)

    def assert_has_calls(self, calls, any_order=False):
        """Fail unless these calls are in mock_calls: in a row, or anywhere."""
        _assert_has(self, calls, any_order, self.mock_calls, 'calls')

    def assert_any_call(self, /, *args, **kwargs):
        """Fail unless some call was made so."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = [self._call_matcher(c) for c in self.call_args_list]
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in _AnyComparer(actual):
            text = self._format_mock_call_signature(args, kwargs)
            raise AssertionError('%s call not found' % text) from cause

    def _get_child_mock(self, /, **kw):
        """Make the mock for an attribute or a return value. Subclasses may make another kind."""
        if self._mock_sealed:
            where = f".{kw['name']}" if 'name' in kw else '()'
            raise AttributeError(self._extract_mock_name() + where)
        name = kw.get('_new_name')
        if name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kw)
        kind = type(self)
        if issubclass(kind, MagicMock) and name in _async_method_magics:
            klass = AsyncMock
        elif issubclass(kind, AsyncMockMixin):
            if name in _all_sync_magics or self._mock_methods and name in self._mock_methods:
                # What a spec has is async only if it says so.
                klass = MagicMock
            else:
                klass = AsyncMock
        elif issubclass(kind, CallableMixin):
            klass = kind.__mro__[1]
        else:
            klass = MagicMock if issubclass(kind, NonCallableMagicMock) else Mock
        return klass(**kw)


@functools.cache
def _assertion_tails():
    # Names such as called_once_with, where assert_ was forgotten.
    return {name.removeprefix('assert_') for name in dir(NonCallableMock)
            if name.startswith('assert_')}


class _AnyComparer(list):
    """`in` that compares the item with ANY on either side."""

    def __contains__(self, item):
        for mine in self:
            if len(item) == len(mine) and all(
                    expected == actual for expected, actual in zip(item, mine)):
                return True
        return False


def _assert_has(self, calls, any_order, made, what):
    # assert_has_calls() and assert_has_awaits().
    expected = [self._call_matcher(c) for c in calls]
    cause = next((e for e in expected if isinstance(e, Exception)), None)
    made_texts = made
    all_made = _CallList(self._call_matcher(c) for c in made)
    if not any_order:
        if expected in all_made:
            return
        name = what.capitalize()
        if cause is None:
            problem = '%s not found.' % name
        else:
            problem = 'Error processing expected %s.\nErrors: %s' % (
                what, [e if isinstance(e, Exception) else None for e in expected])
        if what == 'calls':
            shown = '  Actual: %s' % safe_repr(made_texts)
        else:
            shown = 'Actual: %s' % (made_texts,)
        raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}\n{shown}') from cause
    all_made = list(all_made)
    missing = []
    for one in expected:
        try:
            all_made.remove(one)
        except ValueError:
            missing.append(one)
    if missing:
        if what == 'calls':
            text = '%r does not contain all of %r in its call list, found %r instead' % (
                self._mock_name or 'mock', tuple(missing), all_made)
        else:
            text = '%r not all found in await list' % (tuple(missing),)
        raise AssertionError(text) from cause


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _spec_state=None, _new_name='', _new_parent=None,
                 **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent,
                         **kwargs)
        self.side_effect = side_effect

    def _mock_check_sig(self, /, *args, **kwargs):
        # Replaced in the mock's class where a signature is known.
        pass

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        made = _Call((args, kwargs), two=True)
        self.call_args = made
        self.call_args_list.append(made)
        # Tell the parents, each under the name that leads here from there.
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        is_call = name == '()'
        self.mock_calls.append(_Call(('', args, kwargs)))
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_name = parent._mock_name + '.' + method_name
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if parent._mock_new_name:
                dot = '' if is_call else '.'
                is_call = parent._mock_new_name == '()'
                name = parent._mock_new_name + dot + name
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            elif not callable(effect):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock: every attribute is one too, every call is remembered and gives one."""


class MagicProxy(Base):
    """A special method that becomes a mock when it is first used."""

    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent

    def create_mock(self, parent):
        name = self.name
        mock = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, mock)
        _set_return_value(parent, mock, name)
        return mock

    def __get__(self, obj, _type=None):
        return self if obj is None else self.create_mock(obj)


_PROXIES = {name: MagicProxy(name) for name in sorted(_magics | _async_method_magics)}


class MagicMixin(Base):
    def __init__(self, /, *args, **kw):
        # Before, so that keywords can name special methods; and after, when the spec is known.
        self._mock_set_magics()
        super().__init__(*args, **kw)
        self._mock_set_magics()

    def _mock_set_magics(self):
        cls = type(self)
        methods = getattr(self, '_mock_methods', None)
        for name, proxy in _PROXIES.items():
            present = name in cls.__dict__
            if methods is not None and name not in methods:
                if present:
                    delattr(self, name)
            elif not present:
                setattr(cls, name, proxy)

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        # Special methods go on answering what they did from the beginning.
        if return_value and self._mock_name and _is_magic(self._mock_name):
            return_value = False
        super().reset_mock(*args, return_value=return_value, **kwargs)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """MagicMock that cannot be called."""


class MagicMock(MagicMixin, Mock):
    """Mock with most special methods."""


class _CodeOfCoroutine:
    # Looks to inspect.iscoroutinefunction() like the code of one.
    co_flags = inspect.CO_COROUTINE


class AsyncMockMixin(Base):
    await_count = _delegating('await_count')
    await_args = _delegating('await_args')
    await_args_list = _delegating('await_args_list')

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        d = self.__dict__
        d['_is_coroutine_marker'] = inspect._is_coroutine_mark
        d['_mock_await_count'] = 0
        d['_mock_await_args'] = None
        d['_mock_await_args_list'] = _CallList()
        d['__name__'] = 'AsyncMock'
        d['__defaults__'] = ()
        d['__kwdefaults__'] = {}
        d['__annotations__'] = None
        d['__code__'] = _CodeOfCoroutine

    async def _execute_mock_call(self, /, *args, **kwargs):
        made = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = made
        self.await_args_list.append(made)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            elif not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # A coroutine cannot let StopIteration out.
                    raise StopAsyncIteration
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_wraps is not None:
            if inspect.iscoroutinefunction(self._mock_wraps):
                return await self._mock_wraps(*args, **kwargs)
            return self._mock_wraps(*args, **kwargs)
        return self.return_value

    def assert_awaited(self):
        """Fail if it was never awaited."""
        if self.await_count == 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited.")

    def assert_awaited_once(self):
        """Fail unless it was awaited exactly once."""
        if self.await_count != 1:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to have been awaited once."
                                 f' Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        """Fail unless the last await was of a call made so."""
        if self.await_args is None:
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.await_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            text = self._format_mock_failure_message(args, kwargs, action='await')
            raise AssertionError(text) from cause

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """Fail unless there was exactly one await, of a call made so."""
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Fail unless some await was of a call made so."""
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(c) for c in self.await_args_list]
        if cause or expected not in _AnyComparer(actual):
            text = self._format_mock_call_signature(args, kwargs)
            raise AssertionError('%s await not found' % text) from cause

    def assert_has_awaits(self, calls, any_order=False):
        """Fail unless these calls were awaited: in a row, or anywhere."""
        _assert_has(self, calls, any_order, self.await_args_list, 'awaits')

    def assert_not_awaited(self):
        """Fail if it was awaited."""
        if self.await_count != 0:
            raise AssertionError(f"Expected {self._mock_name or 'mock'} to not have been awaited."
                                 f' Awaited {self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


class AsyncMagicMixin(MagicMixin):
    """Special methods of asynchronous context managers and iterators."""


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """Mock whose calls give coroutines."""


class PropertyMock(Mock):
    """A mock for a property: reading calls it without arguments, setting with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)
