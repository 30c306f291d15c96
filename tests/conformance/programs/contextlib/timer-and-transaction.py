from contextlib import contextmanager, ExitStack, suppress

@contextmanager
def transaction(data):
    backup = dict(data)
    try:
        yield data
    except Exception:
        data.clear()
        data.update(backup)
        print("rolled back")
        raise
    else:
        print("committed")

data = {"a": 1}
with transaction(data) as d:
    d["b"] = 2
with suppress(KeyError), transaction(data) as d:
    d["c"] = d["missing"]
print(data)

@contextmanager
def indent(lines, by=[0]):
    by[0] += 2
    yield lambda text: lines.append(" " * by[0] + text)
    by[0] -= 2

lines = []
with indent(lines) as w:
    w("outer")
    with indent(lines) as w2:
        w2("inner")
    w("outer again")
print("\n".join(lines))
