import json, re, sys, zlib
from hashlib import sha256
from threading import Thread
from time import sleep

sys.setswitchinterval(1000)      # nobody is asked to let go
text = b"global interpreter lock " * 20_000
numbers = list(range(100_000))
ticks = 0

def ticker():
    global ticks
    while True:
        ticks += 1
        sleep(0.0001)

Thread(target=ticker, daemon=True).start()
for name, call in {
    "sleep": lambda: sleep(0.01),
    "sha256": lambda: sha256(text),
    "zlib": lambda: zlib.compress(text),
    "sorted": lambda: sorted(numbers, key=str),
    "json": lambda: json.dumps(numbers),
    "re": lambda: re.findall(b"l.ck", text),
}.items():
    before = ticks
    call()
    print(f"{name:7}", "lets go" if ticks > before else "holds on")
