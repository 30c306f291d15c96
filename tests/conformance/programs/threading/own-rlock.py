# threading._RLock is the reentrant lock in Python; a Condition works over it.
import threading

lock = threading._RLock()
print(lock.acquire(), lock.acquire(), lock._is_owned(), lock._recursion_count())
lock.release()
lock.release()
print(lock._is_owned())
try:
    lock.release()
except RuntimeError as error:
    print('RuntimeError:', error)

with threading.Condition(lock) as taken:
    print(taken, lock._is_owned())
    state = lock._release_save()
    print(lock._is_owned())
    lock._acquire_restore(state)
print(lock._is_owned())
