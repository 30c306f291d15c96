import asyncio
import sys

async def main():
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', 'import time; time.sleep(60)')
    try:
        await asyncio.wait_for(p.wait(), 0.05)
    except TimeoutError:
        print('too slow')
    p.kill()
    print(await p.wait())
    try:
        p.terminate()
    except ProcessLookupError:
        print('gone')

asyncio.run(main())
