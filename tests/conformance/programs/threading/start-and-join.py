import threading


def work(n):
    results[n] = n * n


results = {}
threads = [threading.Thread(target=work, args=(i,)) for i in range(5)]
for t in threads:
    print(t.name, t.is_alive(), t.ident)
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results.items()))
print([t.is_alive() for t in threads], threading.active_count(), threading.current_thread().name)
print(threads[0].join(), threads[0].ident is not None)
