import asyncio

async def main(error):
    try:
        await asyncio.sleep(0)
        raise error
    finally:
        print("finally")

for error in (KeyboardInterrupt(), SystemExit(3)):
    try:
        asyncio.run(main(error))
    except BaseException as caught:
        print(type(caught).__name__, caught is error)

async def quit():
    raise SystemExit("bye")

asyncio.run(quit())
