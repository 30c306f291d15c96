class NoIterator:
    def __await__(self):
        return 7

async def other():
    return 1

class GivesCoroutine:
    def __await__(self):
        self.c = other()
        return self.c

async def wait_for(thing):
    return await thing

for thing in (NoIterator(), GivesCoroutine(), 5, None, [1]):
    co = wait_for(thing)
    try:
        co.send(None)
    except TypeError as e:
        print(e)

class BadEnter:
    def __aenter__(self):
        return 3

    async def __aexit__(self, *args):
        pass

async def use():
    async with BadEnter():
        pass

try:
    use().send(None)
except TypeError as e:
    print(e)
async def loop(thing):
    async for x in thing:
        pass

class NotNext:
    def __aiter__(self):
        return 5

for thing in ([1], NotNext()):
    try:
        loop(thing).send(None)
    except TypeError as e:
        print(e)
