import threading

odd_turn, even_turn = threading.Semaphore(1), threading.Semaphore(0)
out = []

def worker(start, mine, theirs):
    for n in range(start, 11, 2):
        mine.acquire()
        out.append(n)
        theirs.release()

threads = [
    threading.Thread(target=worker, args=(2, even_turn, odd_turn)),
    threading.Thread(target=worker, args=(1, odd_turn, even_turn)),
]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*out)
letters = []
gates = [threading.Lock() for _ in "abc"]
for g in gates[1:]:
    g.acquire()

def say(i):
    for _ in range(3):
        gates[i].acquire()
        letters.append("abc"[i])
        gates[(i + 1) % 3].release()

ts = [threading.Thread(target=say, args=(i,)) for i in (2, 1, 0)]
[t.start() for t in ts]
[t.join() for t in ts]
print("".join(letters))
