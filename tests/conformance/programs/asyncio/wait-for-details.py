import asyncio

async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("asked to stop")
        return "stopped nicely"

async def main():
    print(await asyncio.wait_for(asyncio.sleep(0, "value"), 1))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.01)
    except asyncio.TimeoutError as e:
        print("timeout", asyncio.TimeoutError is TimeoutError)
    try:
        print(await asyncio.wait_for(stubborn(), 0.01))
    except TimeoutError:
        print("timed out although it returned")
    t = asyncio.create_task(asyncio.sleep(5))
    try:
        await asyncio.wait_for(t, 0.01)
    except TimeoutError:
        print("task cancelled:", t.cancelled())
    s = asyncio.create_task(asyncio.sleep(0.03, "survivor"))
    try:
        await asyncio.wait_for(asyncio.shield(s), 0.01)
    except TimeoutError:
        print("shielded:", s.done(), await s)
    print(await asyncio.wait_for(asyncio.sleep(0, 1), None))
    f = asyncio.get_running_loop().create_future()
    f.set_result("ready")
    print(await asyncio.wait_for(f, 0))
    try:
        await asyncio.wait_for(asyncio.sleep(0), timeout=0)
    except TimeoutError:
        print("no time at all")

asyncio.run(main())
