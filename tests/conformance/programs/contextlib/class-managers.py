class Managed:
    log = []

    def __init__(self, name, swallow=()):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        self.log.append(f"+{self.name}")
        return self

    def __exit__(self, kind, value, tb):
        self.log.append(f"-{self.name}" + (f"({kind.__name__})" if kind else ""))
        return kind is not None and issubclass(kind, self.swallow)

with Managed("a", KeyError) as a, Managed("b"):
    {}["x"]
print(Managed.log)
Managed.log.clear()
def f():
    with Managed("f"):
        return "value"
print(f(), Managed.log)
for i in range(3):
    with Managed(str(i)):
        if i == 1:
            continue
        if i == 2:
            break
print(Managed.log)
