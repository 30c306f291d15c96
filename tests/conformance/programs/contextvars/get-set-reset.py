# A variable has the value of the context that runs; a token undoes one set().
from contextvars import ContextVar

color = ContextVar("color", default="red")
size = ContextVar("size")
print(color.name, color.get(), color.get("blue"))
try:
    size.get()
except LookupError as error:
    print(type(error).__name__, error.args[0] is size)
print(size.get(7))

first = color.set("green")
second = color.set("black")
print(color.get(), first.old_value, second.old_value, second.var is color)
print(first.old_value is first.MISSING)
color.reset(second)
print(color.get())
color.reset(first)
print(color.get())
try:
    color.reset(first)
except RuntimeError as error:
    print(str(error).endswith("has already been used once"), "used" in repr(first))
