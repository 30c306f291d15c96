import asyncio

def tick(loop, n):
    print("tick", n)
    if n == 0:
        loop.stop()
    else:
        loop.call_later(0.01, tick, loop, n - 1)

loop = asyncio.new_event_loop()
loop.call_soon(tick, loop, 3)
loop.run_forever()
loop.close()
