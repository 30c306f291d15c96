import asyncio

seats = 1

async def check_card(name):
    await asyncio.sleep(0.01)

async def book(name):
    global seats
    if seats > 0:
        await check_card(name)
        seats -= 1
        print(name, "has a seat")
    else:
        print(name, "is too late")

async def main():
    await asyncio.gather(book("Ada"), book("Alan"))
    print("seats left:", seats)

asyncio.run(main())
