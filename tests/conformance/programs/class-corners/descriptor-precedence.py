class Data:
    def __get__(self, instance, owner=None):
        return "data descriptor"

    def __set__(self, instance, value):
        print("set", value)


class NonData:
    def __get__(self, instance, owner=None):
        return f"non-data {instance is None}"


class SetOnly:
    def __set__(self, instance, value):
        instance.__dict__["only"] = value * 2


class C:
    data = Data()
    non = NonData()
    only = SetOnly()


c = C()
c.__dict__.update(data="shadow", non="shadow")
print(c.data, c.non, C.data, C.non)
c.data = 5
c.only = 4
print(c.only, c.__dict__, type(C.only).__name__)
for call in (lambda: delattr(c, "data"), lambda: delattr(c, "non"), lambda: delattr(c, "non"), lambda: delattr(c, "only")):
    try:
        call()
        print("deleted", c.__dict__)
    except AttributeError as error:
        print(error)
C.data = "plain now"
print(c.data, C().data)
