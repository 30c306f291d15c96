import asyncio, time
import requests
urls = [f"https://httpbin.org/bytes/{n}" for n in (100, 200, 300)]
async def main():
    loop = asyncio.get_running_loop()
    rs = await asyncio.gather(*(loop.run_in_executor(None, requests.get, u) for u in urls))
    print([len(r.content) for r in rs])
asyncio.run(main())
