import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)

async def step():
    var.set(var.get() + 1)
    return var.get()

with asyncio.Runner() as runner:
    print(runner.run(step()), runner.run(step()))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
    try:
        runner.run(step)
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
    ctx = contextvars.copy_context()
    print(runner.run(step(), context=ctx), ctx[var])
print(loop.is_closed(), var.get())
try:
    with runner:
        pass
except RuntimeError as e:
    print(e)

async def fail():
    raise KeyError("out")

try:
    asyncio.run(fail())
except KeyError as e:
    print(repr(e))
print(asyncio.run(asyncio.sleep(0, "plain")), asyncio.run(step(), debug=True))
