"""A mock that other threads can wait for. Part of unittest.mock, whose name it bears."""

from unittest._mock_call import DEFAULT, _Call, _missing
from unittest._mock_core import Base, MagicMixin, Mock, _AnyComparer

__name__ = 'unittest.mock'


class ThreadingMixin(Base):
    DEFAULT_TIMEOUT = None

    def _get_child_mock(self, /, **kw):
        if isinstance(kw.get('parent'), ThreadingMixin):
            kw['timeout'] = kw['parent']._mock_wait_timeout
        elif isinstance(kw.get('_new_parent'), ThreadingMixin):
            kw['timeout'] = kw['_new_parent']._mock_wait_timeout
        return super()._get_child_mock(**kw)

    def __init__(self, *args, timeout=_missing, **kwargs):
        super().__init__(*args, **kwargs)
        if timeout is _missing:
            timeout = self.DEFAULT_TIMEOUT
        import threading
        self.__dict__['_mock_event'] = threading.Event()
        self.__dict__['_mock_calls_events'] = []
        self.__dict__['_mock_calls_events_lock'] = threading.Lock()
        self.__dict__['_mock_wait_timeout'] = timeout

    def _event_for(self, args, kwargs):
        # The event of calls with these arguments.
        import threading
        with self._mock_calls_events_lock:
            expected = self._call_matcher(_Call((args, kwargs), two=True))
            for made, event in self._mock_calls_events:
                if expected in _AnyComparer([made]):
                    return event
            event = threading.Event()
            self._mock_calls_events.append((expected, event))
        return event

    def _mock_call(self, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        event = self._event_for(args, kwargs)
        event.set()
        self._mock_event.set()
        return result

    def wait_until_called(self, *, timeout=_missing):
        """Wait for a call; AssertionError if none comes in time."""
        if timeout is _missing:
            timeout = self._mock_wait_timeout
        if not self._mock_event.wait(timeout=timeout):
            raise AssertionError(f"{self._mock_name or 'mock'} was not called before"
                                 f' timeout({timeout}).')

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait for a call made so."""
        event = self._event_for(args, kwargs)
        if not event.wait(timeout=self._mock_wait_timeout):
            expected = self._format_mock_call_signature(args, kwargs)
            raise AssertionError(f'{expected} call not found')


class ThreadingMock(ThreadingMixin, MagicMixin, Mock):
    """MagicMock whose calls other threads can wait for."""
