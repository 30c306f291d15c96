import hashlib, threading
print(hashlib.md5(b"hello").hexdigest())
print(hashlib.sha256("hello".encode()).hexdigest())
def work(data, out, i):
    out[i] = hashlib.sha256(data).hexdigest()[:8]
out = [None] * 3
ts = [threading.Thread(target=work, args=(bytes([i]) * 100000, out, i)) for i in range(3)]
[t.start() for t in ts]; [t.join() for t in ts]
print(out)
