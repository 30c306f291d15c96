"""asynccontextmanager, aclosing, AsyncExitStack: driven by hand."""
import contextlib


def run(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value


@contextlib.asynccontextmanager
async def resource(name):
    print('open', name)
    try:
        yield name
    except KeyError:
        print('swallowed')
    finally:
        print('close', name)


async def main():
    async with resource('a') as a:
        print('inside', a)
    async with resource('b'):
        raise KeyError
    async with contextlib.AsyncExitStack() as stack:
        await stack.enter_async_context(resource('c'))
        stack.callback(print, 'callback')

        async def later(x):
            print('async callback', x)
        stack.push_async_callback(later, 5)

    class Thing:
        async def aclose(self):
            print('aclosed')
    async with contextlib.aclosing(Thing()):
        pass

    @resource('d')
    async def decorated():
        return 7
    print(await decorated())


run(main())
