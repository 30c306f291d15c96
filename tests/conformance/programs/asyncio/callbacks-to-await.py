import asyncio

def old_style_api(x, callback, loop):
    loop.call_later(0.001, callback, None if x < 0 else x + 1)

async def new_style(x):
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def done(result):
        if result is None:
            future.set_exception(ValueError("negative"))
        else:
            future.set_result(result)

    old_style_api(x, done, loop)
    return await future

async def main():
    print(await new_style(1), await asyncio.gather(new_style(2), new_style(3)))
    try:
        await new_style(-1)
    except ValueError as e:
        print(e)

asyncio.run(main())
