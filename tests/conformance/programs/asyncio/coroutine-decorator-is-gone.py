import asyncio

try:
    asyncio.coroutine
except AttributeError as error:
    print(error)
try:
    asyncio.async_
except AttributeError as error:
    print(error)
try:
    asyncio.Task.all_tasks()
except AttributeError as error:
    print(error)

@asyncio.coroutine
def old():
    yield from asyncio.sleep(1)
