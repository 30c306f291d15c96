import multiprocessing
import time

class Loop(multiprocessing.Process):
    def run(self):
        while True:
            time.sleep(0.05)

if __name__ == '__main__':
    p = Loop(name="endless")
    p.daemon = True
    p.start()
    time.sleep(0.1)
    print(p.name, p.is_alive())
    p.terminate()
    p.join()
    print(p.is_alive(), p.exitcode)
