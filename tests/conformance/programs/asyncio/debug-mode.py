import asyncio
import logging
import re
import sys
import time

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
logging.getLogger("asyncio").addFilter(
    lambda r: setattr(r, "msg", re.sub(r" at .*?:\d+|created at .*?:\d+|took [\d.]+", "", r.getMessage()))
    or setattr(r, "args", ()) or True)

async def slow():
    time.sleep(0.2)

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await asyncio.create_task(slow(), name="slow one")
    try:
        loop.call_soon(slow)
    except TypeError as error:
        print(error)
    try:
        loop.call_soon(5)
    except TypeError as error:
        print(error)

asyncio.run(main(), debug=True)
