import _interpreters

id = _interpreters.create()
_interpreters.run_string(id, '''
import atexit, threading, time

class Thing:
    def __del__(self):
        print('the thing is gone')

thing = Thing()
atexit.register(print, 'exit handler')

def late():
    time.sleep(0.2)
    print('the thread is done')

threading.Thread(target=late).start()
print('the script is done')
''')
print('back in main', flush=True)
_interpreters.destroy(id)
print('destroyed')
