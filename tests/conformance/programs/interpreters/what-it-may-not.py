import _interpreters

id = _interpreters.create()
_interpreters.run_string(id, '''
import os, signal, threading, _thread

def attempt(what, f, *args):
    try:
        print(what, f(*args))
    except Exception as e:
        print(what, type(e).__name__, e)

attempt('fork', os.fork)
attempt('exec', os.execv, '/bin/true', ['true'])
attempt('daemon', lambda: threading.Thread(target=print, daemon=True))
attempt('signal', signal.signal, signal.SIGINT, signal.SIG_DFL)
attempt('main', _thread._is_main_interpreter)
''')
_interpreters.destroy(id)
