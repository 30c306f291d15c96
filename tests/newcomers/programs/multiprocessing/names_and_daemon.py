import multiprocessing
import time
def daemon():
    time.sleep(5)
if __name__ == "__main__":
    d = multiprocessing.Process(name="daemon", target=daemon, daemon=True)
    d.start()
    print(d.name, d.daemon, d.is_alive(), multiprocessing.current_process().name)
    print([p.name for p in multiprocessing.active_children()])
