# Since 3.14 the main thread has no loop until it sets one.
import asyncio

try:
    asyncio.get_event_loop()
    print("made one")
except RuntimeError as error:
    print(error)
