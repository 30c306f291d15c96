import asyncio
import sys

async def main():
    p = await asyncio.create_subprocess_exec(
        sys.executable, '-c', 'import sys; print(sys.stdin.read().upper()); sys.exit(3)',
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, err = await p.communicate(b'hello')
    print(out, err, p.returncode, await p.wait())

asyncio.run(main())
