import asyncio
def got(fut):
    print("callback:", fut.result())
async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.add_done_callback(got)
    loop.call_soon(fut.set_result, 42)
    print(await fut)
    t = loop.time()
    await asyncio.sleep(0.01)
    print(loop.time() - t >= 0.01)
asyncio.run(main())
