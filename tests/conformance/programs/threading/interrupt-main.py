# _thread.interrupt_main() is as if a signal had come: the main thread runs its handler.
import _thread, signal, threading, time
def ask():
    time.sleep(0.1)
    _thread.interrupt_main()
t = threading.Thread(target=ask)
t.start()
try:
    time.sleep(5)
    print('slept')
except KeyboardInterrupt:
    print('interrupted')
t.join()
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
print('ignored')
signal.signal(signal.SIGINT, lambda n, frame: print('handler', n))
_thread.interrupt_main()
signal.signal(signal.SIGTERM, lambda n, frame: print('handler', n))
_thread.interrupt_main(signal.SIGTERM)
for n in (0, 65, -1):
    try:
        _thread.interrupt_main(n)
    except ValueError as error:
        print('ValueError:', error)
