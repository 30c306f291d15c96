# A mock remembers how it and its children were called.
from unittest.mock import Mock, call

m = Mock()
m.foo(1, a=2)
m.a.b.c(3).d()
print(m.mock_calls)
print(m.mock_calls == [call.foo(1, a=2), call.a.b.c(3), call.a.b.c().d()])
print(m.method_calls)
print(m.foo.called, m.foo.call_count, m.foo.call_args, m.called)
print(m.foo.call_args.args, m.foo.call_args.kwargs)
m.reset_mock()
print(m.mock_calls, m.foo.called)
