import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)

async def bump():
    var.set(var.get() + 1)
    return var.get()

with asyncio.Runner() as runner:
    print(runner.run(bump()), runner.run(bump()))
    loop = runner.get_loop()
    print(loop.is_closed(), runner.run(bump(), context=contextvars.copy_context()))
print(loop.is_closed(), var.get())
try:
    runner.run(coro := bump())
except RuntimeError as error:
    print(error)
    coro.close()
with asyncio.Runner(debug=True, loop_factory=asyncio.new_event_loop) as runner:
    print(runner.get_loop().get_debug())
