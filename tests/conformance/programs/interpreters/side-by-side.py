import _interpreters
import threading

ids = [_interpreters.create() for _ in range(3)]
script = '''
total = 0
for n in range(limit):
    total += n
'''
threads = []
for k, id in enumerate(ids, 1):
    _interpreters.set___main___attrs(id, {'limit': 1000 * k})
    threads.append(threading.Thread(target=_interpreters.run_string, args=(id, script)))
for t in threads:
    t.start()
for t in threads:
    t.join()
for id in ids:
    _interpreters.run_string(id, 'print(total)')
    _interpreters.destroy(id)
