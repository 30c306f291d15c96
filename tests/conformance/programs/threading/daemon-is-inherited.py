import threading

def report(label):
    print(label, threading.current_thread().daemon)

def parent():
    report("parent")
    child = threading.Thread(target=report, args=("child",))
    child.start()
    child.join()
    other = threading.Thread(target=report, args=("other child",), daemon=False)
    other.start()
    other.join()

p = threading.Thread(target=parent, daemon=True)
p.start()
p.join()
print("main", threading.main_thread().daemon)
t = threading.Thread(target=report, args=("late",))
t.daemon = True
t.start()
t.join()

def try_it():
    try:
        threading.current_thread().daemon = False
    except RuntimeError as e:
        print(e)

u = threading.Thread(target=try_it)
u.start()
u.join()
