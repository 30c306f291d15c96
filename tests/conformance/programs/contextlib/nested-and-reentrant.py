from contextlib import ExitStack, contextmanager, suppress, redirect_stdout
import io

log = []

@contextmanager
def step(name, fail_on_exit=False):
    log.append(f"+{name}")
    try:
        yield
    finally:
        log.append(f"-{name}")
        if fail_on_exit:
            raise RuntimeError(name)

with step("a"), step("b"):
    with step("c"):
        pass
print(log)
log.clear()
try:
    with (step("x"), step("y", fail_on_exit=True), step("z")):
        raise ValueError("body")
except RuntimeError as e:
    print(e, "after", repr(e.__context__), log)
s = suppress(KeyError)
with s:
    with s:
        raise KeyError
    print("inner done")
f = io.StringIO()
r = redirect_stdout(f)
with r:
    print("one")
    with r:
        print("two")
    print("three")
print(f.getvalue().split())

def opener(count, stack):
    for i in range(count):
        if i == 2:
            raise OSError("no more")
        stack.enter_context(step(i))

log.clear()
try:
    with ExitStack() as stack:
        opener(5, stack)
except OSError as e:
    print(e, log)
