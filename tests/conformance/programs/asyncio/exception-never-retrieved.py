# Logged when the task is thrown away.
import asyncio
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s: %(message)s")
logging.getLogger("asyncio").addFilter(
    lambda record: setattr(record, "exc_info", None)
    or setattr(record, "msg", record.msg.split(" at ")[0]) or True)

async def broken():
    raise ValueError("nobody asks")

async def main():
    asyncio.create_task(broken(), name="oops")
    await asyncio.sleep(0.1)
    print("main ends")

asyncio.run(main())
