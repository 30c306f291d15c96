class Item:
    def __init__(self, name, fail=None):
        self.name, self.fail = name, fail
        print("make", name)

    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind.__name__ if kind else None)
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)


with Item("a") as a, Item("b") as b, Item("c"):
    print("body", a.name, b.name)
try:
    with Item("d"), Item("e", fail="enter"), Item("never"):
        print("not reached")
except RuntimeError as error:
    print(error)
with (
    Item("f") as f,
    Item("g"),
):
    print("parenthesised", f.name)
try:
    with Item("h"), Item("i", fail="exit"):
        pass
except RuntimeError as error:
    print(error, error.__context__)
