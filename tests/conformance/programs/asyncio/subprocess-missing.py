import asyncio

async def main():
    try:
        await asyncio.create_subprocess_exec('/no/such/program')
    except FileNotFoundError as error:
        print(error)
    for wrong in (lambda: asyncio.create_subprocess_shell(['ls']),
                  lambda: asyncio.create_subprocess_exec('ls', universal_newlines=True)):
        try:
            await wrong()
        except ValueError as error:
            print(error)

asyncio.run(main())
