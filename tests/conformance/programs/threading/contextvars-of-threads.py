# Every thread starts with an empty context of its own.
import contextvars
import threading

var = contextvars.ContextVar("var", default="default")
var.set("main")
seen = []

def work(name):
    seen.append((name, var.get()))
    var.set(name)
    seen.append((name, var.get()))

for name in ("a", "b"):
    t = threading.Thread(target=work, args=(name,))
    t.start()
    t.join()
context = contextvars.copy_context()
t = threading.Thread(target=context.run, args=(work, "c"))
t.start()
t.join()
print(seen)
print(var.get(), context[var])
