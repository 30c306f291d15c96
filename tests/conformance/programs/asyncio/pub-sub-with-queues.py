import asyncio

class Hub:
    def __init__(self):
        self.subscribers = {}

    def subscribe(self, topic):
        q = asyncio.Queue()
        self.subscribers.setdefault(topic, []).append(q)
        return q

    async def publish(self, topic, message):
        for q in self.subscribers.get(topic, ()):
            await q.put(message)
        return len(self.subscribers.get(topic, ()))

async def listener(name, q):
    got = []
    while (m := await q.get()) != "stop":
        got.append(m)
    return name, got

async def main():
    hub = Hub()
    tasks = [asyncio.create_task(listener(n, hub.subscribe(t))) for n, t in (("a", "news"), ("b", "news"), ("c", "sport"))]
    print(await hub.publish("news", 1), await hub.publish("sport", 2), await hub.publish("none", 3), await hub.publish("news", 4))
    for topic in ("news", "sport"):
        await hub.publish(topic, "stop")
    print(await asyncio.gather(*tasks))

asyncio.run(main())
