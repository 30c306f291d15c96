# sentinel, ANY and call by themselves.
from unittest.mock import ANY, call, sentinel, Mock

print(sentinel.one, sentinel.one is sentinel.one, sentinel.one == sentinel.two)
print(ANY == 3, ANY != 3, ANY)
m = Mock()
m(1, object())
m.assert_called_with(1, ANY)
print(call(1, a=2), call.method('x'), call.a.b)
print(call.a(1).b(2).call_list())
print(call(1) == ((1,), {}), call(1) == (1,), call() == ())
