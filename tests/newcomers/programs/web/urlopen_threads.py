import threading
import time
import urllib.request

urls = ["https://www.python.org/", "https://docs.python.org/3/", "https://pypi.org/"]

def fetch(url, sizes):
    with urllib.request.urlopen(url, timeout=10) as r:
        sizes[url] = len(r.read())

def sequential():
    sizes = {}
    for url in urls:
        fetch(url, sizes)
    return sizes

def threaded():
    sizes = {}
    ts = [threading.Thread(target=fetch, args=(u, sizes)) for u in urls]
    for t in ts: t.start()
    for t in ts: t.join()
    return sizes

start = time.perf_counter(); a = sequential(); one = time.perf_counter() - start
start = time.perf_counter(); b = threaded(); many = time.perf_counter() - start
print(a == b, len(a), "threads are quicker:", many < one)
