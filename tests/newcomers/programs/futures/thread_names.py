from concurrent.futures import ThreadPoolExecutor
import threading

def who(_):
    return threading.current_thread().name

with ThreadPoolExecutor(max_workers=1, thread_name_prefix="pool") as ex:
    print(set(ex.map(who, range(4))))
