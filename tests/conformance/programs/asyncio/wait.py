import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)
    if seconds == 0.2:
        raise OSError("unlucky")
    return seconds

async def main():
    for how in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        tasks = [asyncio.create_task(nap(s)) for s in (0.1, 0.2, 0.3)]
        done, pending = await asyncio.wait(tasks, return_when=how)
        print(how, len(done), len(pending))
        await asyncio.gather(*tasks, return_exceptions=True)
    tasks = [asyncio.create_task(nap(s)) for s in (0.1, 5)]
    done, pending = await asyncio.wait(tasks, timeout=0.5)
    print([t.result() for t in done], len(pending))
    for t in pending:
        t.cancel()
    for wrong in ([], [nap(1)], nap(1)):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
        for coro in wrong if isinstance(wrong, list) else [wrong]:
            coro.close()

asyncio.run(main())
