import asyncio

loop = asyncio.new_event_loop()
print(loop.is_running(), loop.is_closed(), loop.get_debug())
order = []
loop.call_soon(order.append, "soon")
h = loop.call_later(0.01, order.append, "cancelled")
h.cancel()
loop.call_at(loop.time() + 0.005, order.append, "at")
loop.call_later(0.02, loop.stop)
loop.run_forever()
print(order, h.cancelled(), h.when() > 0)
print(loop.run_until_complete(asyncio.sleep(0, "done", )))

async def nested():
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        return str(e)

import warnings
warnings.simplefilter("ignore")
print(loop.run_until_complete(nested()))
f = loop.create_future()
loop.call_soon(f.set_exception, LookupError("from future"))
try:
    loop.run_until_complete(f)
except LookupError as e:
    print(e)
g = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(g)
except RuntimeError as e:
    print(e)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
loop.close()
for wrong in (lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.create_task(nested())):
    try:
        wrong()
    except RuntimeError as e:
        print(e)
print(loop.is_closed(), "closed=True" in repr(loop))
