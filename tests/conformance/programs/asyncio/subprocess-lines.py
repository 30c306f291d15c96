import asyncio
import sys

CHILD = 'for i in range(3): print("line", i, flush=True)'

async def main():
    p = await asyncio.create_subprocess_exec(sys.executable, '-c', CHILD, stdout=asyncio.subprocess.PIPE)
    async for line in p.stdout:
        print(line)
    print(await p.wait(), p.stdin, p.stderr)

asyncio.run(main())
