import asyncio

async def run(command):
    p = await asyncio.create_subprocess_shell(
        command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    out, err = await p.communicate()
    return p.returncode, out.decode(), err.decode()

async def main():
    print(await asyncio.gather(run('echo one'), run('echo two >&2'), run('exit 4')))

asyncio.run(main())
