print("one")
try:
    raise SystemExit
except Exception:
    print("not caught by Exception")
finally:
    print("finally")
print("never")
