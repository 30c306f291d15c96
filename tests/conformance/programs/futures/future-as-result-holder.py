import threading
from concurrent.futures import Future

class Actor(threading.Thread):
    def __init__(self):
        super().__init__()
        import queue
        self.inbox = queue.SimpleQueue()

    def ask(self, *message):
        reply = Future()
        self.inbox.put((message, reply))
        return reply

    def run(self):
        total = 0
        while True:
            message, reply = self.inbox.get()
            if not reply.set_running_or_notify_cancel():
                continue
            match message:
                case ("add", int(n)):
                    total += n
                    reply.set_result(total)
                case ("stop",):
                    reply.set_result("bye")
                    return
                case _:
                    reply.set_exception(TypeError(f"what is {message}?"))

actor = Actor()
cancelled = actor.ask("add", 1000)
print(cancelled.cancel())
actor.start()
print(actor.ask("add", 2).result(), actor.ask("add", 3).result())
try:
    actor.ask("sing").result()
except TypeError as e:
    print(e)
print(actor.ask("stop").result())
actor.join()
