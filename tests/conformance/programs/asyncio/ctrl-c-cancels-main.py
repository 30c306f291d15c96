# The first SIGINT cancels the main task; asyncio.run() then raises KeyboardInterrupt.
import asyncio
import os
import signal

async def main():
    asyncio.get_running_loop().call_later(0.1, os.kill, os.getpid(), signal.SIGINT)
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("cancelled")
        raise
    finally:
        print("cleaned up")

try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("KeyboardInterrupt")
