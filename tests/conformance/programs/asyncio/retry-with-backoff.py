import asyncio
import functools

def retry(times, delay):
    def decorate(func):
        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            pause = delay
            for attempt in range(1, times + 1):
                try:
                    return await func(*args, **kwargs)
                except ConnectionError as error:
                    print(f"attempt {attempt}: {error}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(pause)
                    pause *= 2
        return wrapper
    return decorate

calls = 0

@retry(3, 0.1)
async def flaky(limit):
    global calls
    calls += 1
    if calls < limit:
        raise ConnectionError(f"call {calls} failed")
    return "success"

async def main():
    global calls
    print(flaky.__name__, await flaky(3))
    calls = 0
    try:
        await flaky(10)
    except ConnectionError as error:
        print("gave up:", error)

asyncio.run(main())
