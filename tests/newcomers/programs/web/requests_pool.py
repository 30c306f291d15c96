import concurrent.futures
import threading
import time
import requests

thread_local = threading.local()

def get_session():
    if not hasattr(thread_local, "session"):
        thread_local.session = requests.Session()
    return thread_local.session

def download_site(url):
    session = get_session()
    with session.get(url) as response:
        return len(response.content)

sites = ["https://www.jython.org", "http://olympus.realpython.org/dice"] * 8
start = time.time()
with concurrent.futures.ThreadPoolExecutor(max_workers=5) as executor:
    sizes = list(executor.map(download_site, sites))
print(f"Downloaded {len(sizes)} in some seconds", all(s > 0 for s in sizes), time.time() > start)
