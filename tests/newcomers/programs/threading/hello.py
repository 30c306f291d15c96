import threading

def greet(name):
    print(f"Hello from {name}")

t = threading.Thread(target=greet, args=("worker",))
t.start()
t.join()
print("Done")
