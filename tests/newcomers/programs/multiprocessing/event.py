import multiprocessing as mp

def wait_for(event):
    event.wait()
    print("event happened")

if __name__ == "__main__":
    e = mp.Event()
    p = mp.Process(target=wait_for, args=(e,))
    p.start()
    print("setting it")
    e.set()
    p.join()
