import asyncio, random
async def part1(n):
    await asyncio.sleep(0.001 * n)
    return f"result{n}-1"
async def part2(n, arg):
    await asyncio.sleep(0.001)
    return f"result{n}-2 derived from {arg}"
async def chain(n):
    p1 = await part1(n)
    p2 = await part2(n, p1)
    print(f"-->Chained result{n} => {p2}.")
async def main(*args):
    await asyncio.gather(*(chain(n) for n in args))
asyncio.run(main(9, 6, 3))
