import asyncio
import threading

def work():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    print(asyncio.get_event_loop() is loop)
    print(loop.run_until_complete(asyncio.sleep(0.1, "in a thread")))
    loop.close()

t = threading.Thread(target=work, name="other")
t.start()
t.join()
