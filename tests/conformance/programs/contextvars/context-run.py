# Context.run() runs a function in a context; what it sets stays there.
from contextvars import ContextVar, copy_context, Context

user = ContextVar("user", default="nobody")

def login(name, *, loud=False):
    print("was", user.get())
    user.set(name.upper() if loud else name)
    return user.get()

context = copy_context()
print(context.run(login, "ann"))
print(user.get(), context[user])
print(context.run(login, "bob", loud=True))
print(context[user], user in context, len(context))

empty = Context()
print(len(empty), user in empty, empty.get(user), empty.get(user, "?"))

def nested():
    user.set("outer")
    inner = copy_context()
    inner.run(user.set, "inner")
    return user.get(), inner[user]

print(empty.run(nested))
print(dict(empty.items()) == {user: "outer"}, list(empty.values()), list(empty) == [user])
try:
    context.run(context.run, print, "never")
except RuntimeError as error:
    print(str(error).split(":")[0], str(error).endswith("is already entered"))
