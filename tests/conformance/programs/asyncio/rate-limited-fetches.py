import asyncio

class Site:
    def __init__(self):
        self.now = self.most = 0

    async def get(self, url):
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.001)
        self.now -= 1
        if "missing" in url:
            raise LookupError(url)
        return len(url)

async def crawl(urls, limit):
    site, sem, results = Site(), asyncio.Semaphore(limit), {}

    async def one(url):
        async with sem:
            try:
                results[url] = await site.get(url)
            except LookupError as e:
                results[url] = f"404 {e}"

    async with asyncio.TaskGroup() as tg:
        for url in urls:
            tg.create_task(one(url))
    return results, site.most

results, most = asyncio.run(crawl([f"/page{i}" for i in range(7)] + ["/missing"], 3))
print(sorted(results.items(), key=str), most)
