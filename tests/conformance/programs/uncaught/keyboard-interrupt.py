print("before")
try:
    raise KeyboardInterrupt
except Exception:
    print("not an Exception")
