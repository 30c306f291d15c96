import asyncio

def report(task):
    if task.cancelled():
        print("callback: cancelled")
    elif task.exception():
        print("callback:", repr(task.exception()))
    else:
        print("callback:", task.result())

async def work(x):
    await asyncio.sleep(0.1)
    return 10 / x

async def main():
    tasks = [asyncio.create_task(work(n)) for n in (2, 0, 5)]
    for t in tasks:
        t.add_done_callback(report)
    tasks[2].cancel()
    print(tasks[0].remove_done_callback(print), tasks[0].remove_done_callback(report))
    tasks[0].add_done_callback(report)
    await asyncio.wait(tasks)
    print("after wait")
    await asyncio.sleep(0)
    tasks[0].add_done_callback(report)
    print("added late")
    await asyncio.sleep(0)

asyncio.run(main())
