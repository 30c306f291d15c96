# A missing variable is a KeyError of the context.
from contextvars import Context, ContextVar

name = ContextVar("name", default="x")
context = Context()
print(context.get(name), context.run(name.get))
try:
    context[name]
except KeyError as error:
    print(error.args[0] is name)
context.run(name.set, "y")
print(context[name])
print(list(context.keys())[0].name, len(context))
print(isinstance(context, Context), type(context).__module__, type(name).__name__)
context.run()
