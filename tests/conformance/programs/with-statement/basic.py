class Managed:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value, tb is not None)


with Managed("a") as a:
    print("body", a)
with Managed("no target"):
    print("body")
try:
    with Managed("b") as b:
        raise ValueError("in body")
except ValueError as error:
    print("propagated", error)
print(a, b)


def early():
    with Managed("c"):
        return "returned"


print(early())
for i in range(3):
    with Managed(f"loop{i}"):
        if i == 0:
            continue
        if i == 1:
            break
