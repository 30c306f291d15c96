from hashlib import sha256
from threading import Thread

PIECE = 100_000
files = {"left": b"l" * 2_000_000, "right": b"r" * 2_000_000}
found = {}

def digest(name):
    data, check = files[name], sha256()
    for start in range(0, len(data), PIECE):
        check.update(data[start:start + PIECE])
    found[name] = check.hexdigest()[:8]

threads = [Thread(target=digest, args=(name,)) for name in files]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for name in sorted(found):
    print(name, found[name])
