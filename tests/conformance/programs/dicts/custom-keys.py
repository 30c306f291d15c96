class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        print("hash", self.name)
        return hash(self.name.lower())

    def __eq__(self, other):
        print("eq", self.name, other.name)
        return self.name.lower() == other.name.lower()


d = {Key("One"): 1}
print(d[Key("ONE")])
print(Key("two") in d)
d[Key("one")] = 11
print(len(d), [k.name for k in d], list(d.values()))


class NoHash:
    def __eq__(self, other):
        return True


try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
print(NoHash.__hash__)
