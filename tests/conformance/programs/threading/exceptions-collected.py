import threading

errors = []

class Guarded(threading.Thread):
    def run(self):
        try:
            super().run()
        except Exception as e:
            errors.append((self.name, e))

def work(n):
    if n % 2:
        raise ValueError(n)

ts = [Guarded(target=work, args=(n,), name=f"job-{n}") for n in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
for name, e in sorted(errors, key=lambda p: p[0]):
    print(name, repr(e), e.__traceback__.tb_next is not None)
if errors:
    try:
        raise ExceptionGroup("threads failed", [e for _, e in sorted(errors, key=lambda p: p[0])])
    except* ValueError as eg:
        print([e.args[0] for e in eg.exceptions])
