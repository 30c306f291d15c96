import threading


def fails(n):
    done.append(n)
    raise ValueError(f"thread {n}")


done = []
threads = [threading.Thread(target=fails, args=(i,)) for i in range(2)]
for t in threads:
    t.start()
    t.join()
print(done, [t.is_alive() for t in threads])


def quiet_exit():
    done.append("exit")
    raise SystemExit(3)


t = threading.Thread(target=quiet_exit)
t.start()
t.join()
print(done, "main goes on")
