# AsyncMock gives coroutines and counts what was awaited.
import inspect
from unittest.mock import AsyncMock, MagicMock

def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value

m = AsyncMock(return_value=4)
print(inspect.iscoroutinefunction(m))
print(run(m(1)), m.await_count, m.await_args)
m.assert_awaited_once_with(1)
for check in [lambda: m.assert_awaited_with(2), lambda: m.assert_not_awaited(),
              lambda: AsyncMock().assert_awaited()]:
    try:
        check()
    except AssertionError as error:
        print(error)
m.side_effect = [1, ValueError('second')]
print(run(m()))
try:
    run(m())
except ValueError as error:
    print(error)

class Service:
    async def fetch(self):
        pass
    def close(self):
        pass

service = MagicMock(spec=Service)
print(type(service.fetch).__name__, type(service.close).__name__)
