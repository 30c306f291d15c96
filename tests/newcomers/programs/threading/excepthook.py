import threading

def custom_hook(args):
    print(f"caught {args.exc_type.__name__}: {args.exc_value} in {args.thread.name}")

threading.excepthook = custom_hook

def fail():
    1 / 0

t = threading.Thread(target=fail, name="T-1")
t.start()
t.join()
