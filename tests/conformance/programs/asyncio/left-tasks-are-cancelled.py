# asyncio.run() cancels what is left when main() has ended.
import asyncio

async def background():
    try:
        while True:
            print("tick")
            await asyncio.sleep(0.1)
    except asyncio.CancelledError:
        print("background cancelled")
        raise
    finally:
        await asyncio.sleep(0.1)
        print("background cleaned up")

async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0.25)
    print("main ends")

asyncio.run(main())
print("run has returned")
