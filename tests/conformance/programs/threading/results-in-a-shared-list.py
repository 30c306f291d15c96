import threading

results = [None] * 6

def square(i):
    results[i] = i * i

threads = [threading.Thread(target=square, args=(i,)) for i in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(results)

found = {}
lock = threading.Lock()

def count_vowels(word):
    n = sum(c in "aeiou" for c in word)
    with lock:
        found[word] = n

threads = [threading.Thread(target=count_vowels, args=(w,)) for w in ("concurrency", "thread", "python")]
[t.start() for t in threads]
[t.join() for t in threads]
print(sorted(found.items()))
