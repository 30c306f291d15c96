from threading import Lock

lock = Lock()

def total(n):
    with lock:
        return 0 if n == 0 else n + total(n - 1)

print(f"total: {total(3)}")
