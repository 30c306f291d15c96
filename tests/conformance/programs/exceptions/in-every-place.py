def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def default_fails():
    def inner(x=1 / 0):
        pass


def decorator_fails():
    @{}["none"]
    def inner():
        pass


def class_body_fails():
    class C:
        x = undefined_thing


def base_fails():
    class C(5):
        pass


def del_fails():
    x = [1]
    del x[5]


def unpack_fails():
    a, b = [1, 2, 3]


def unpack_short():
    a, b, *c = [1]


def with_fails():
    with 5:
        pass


def for_fails():
    for x in 5:
        pass


def star_fails():
    print(*5)


for f in (default_fails, decorator_fails, class_body_fails, base_fails, del_fails, unpack_fails, unpack_short, with_fails, for_fails, star_fails):
    attempt(f)
