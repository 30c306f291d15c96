import threading
from concurrent.futures import ThreadPoolExecutor

local = threading.local()

def prepare(greeting, *, _=None):
    local.greeting = greeting

def greet(name):
    return f"{local.greeting}, {name}"

with ThreadPoolExecutor(2, initializer=prepare, initargs=("Hello",)) as pool:
    print(list(pool.map(greet, ["Ann", "Bob", "Cy"])))
for wrong in (dict(max_workers=0), dict(max_workers=-1), dict(initializer=5)):
    try:
        ThreadPoolExecutor(**wrong)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
