class Box:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        print("len called")
        return len(self.items)


class Switch:
    def __init__(self, on):
        self.on = on

    def __bool__(self):
        print("bool called")
        return self.on

    def __len__(self):
        raise AssertionError("never asked")


class Plain:
    pass


print("full" if Box([1]) else "empty")
print("full" if Box([]) else "empty")
print(bool(Switch(True)), not Switch(False), bool(Plain()))
print(bool(Box([])) or "fallback")


class Wrong:
    def __bool__(self):
        return 1


try:
    if Wrong():
        print("unreachable")
except TypeError as error:
    print(error)
