import asyncio

class Flaky:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    async def get(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise ConnectionError(f"failure {self.calls}")
        return f"ok after {self.calls}"

async def retry(function, attempts, delay=0.001):
    for attempt in range(1, attempts + 1):
        try:
            return await function()
        except ConnectionError as e:
            print("attempt", attempt, e)
            if attempt == attempts:
                raise
            await asyncio.sleep(delay * 2 ** attempt)

async def main():
    print(await retry(Flaky(2).get, 4))
    try:
        await retry(Flaky(9).get, 2)
    except ConnectionError as e:
        print("gave up:", e)
    try:
        await asyncio.wait_for(retry(Flaky(99).get, 99, 1), 0.01)
    except TimeoutError:
        print("no time left")

asyncio.run(main())
