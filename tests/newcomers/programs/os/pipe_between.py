import os

r, w = os.pipe()
pid = os.fork()
if pid:
    os.close(w)
    with os.fdopen(r) as reader:
        print("parent reads:", reader.read())
    os.wait()
else:
    os.close(r)
    with os.fdopen(w, "w") as writer:
        writer.write("text from the child")
    os._exit(0)
