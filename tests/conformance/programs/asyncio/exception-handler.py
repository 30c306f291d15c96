import asyncio

def handler(loop, context):
    print("handler:", context["message"].split(" at ")[0])
    print("  ", repr(context.get("exception")), sorted(context))

def fail():
    raise ZeroDivisionError("in a callback")

async def broken():
    raise ValueError("nobody asks")

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    loop.call_soon(fail)
    await asyncio.sleep(0)
    task = asyncio.create_task(broken())
    await asyncio.sleep(0)
    del task
    await asyncio.sleep(0.1)
    loop.call_exception_handler({"message": "by hand", "extra": 1})
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)

asyncio.run(main())
