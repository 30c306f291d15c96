import _interpreters
import threading
import time

id = _interpreters.create()
worker = threading.Thread(target=_interpreters.run_string, args=(id, 'import time; time.sleep(0.4)'))
worker.start()
time.sleep(0.2)
print(_interpreters.is_running(id))
for f, *args in ((_interpreters.run_string, '1'), (_interpreters.exec, '1'), (_interpreters.destroy,),
                 (_interpreters.set___main___attrs, {'a': 1})):
    try:
        f(id, *args)
    except _interpreters.InterpreterError as e:
        print(e)
worker.join()
print(_interpreters.is_running(id))
_interpreters.destroy(id)
