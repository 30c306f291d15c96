import asyncio

balance = 100

async def withdraw(amount, lock=None):
    global balance
    async def do():
        global balance
        if balance >= amount:
            await asyncio.sleep(0)
            balance -= amount
            return True
        return False
    if lock is None:
        return await do()
    async with lock:
        return await do()

async def main():
    global balance
    print(await asyncio.gather(withdraw(80), withdraw(80)), balance)
    balance = 100
    lock = asyncio.Lock()
    print(await asyncio.gather(withdraw(80, lock), withdraw(80, lock)), balance)

asyncio.run(main())
