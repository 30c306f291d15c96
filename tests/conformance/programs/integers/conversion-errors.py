def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as error:
        print(type(error).__name__ + ":", error)


attempt(int, "abc")
attempt(int, None)
attempt(int, [1])
attempt(int, float("nan"))
attempt(int, float("inf"))
attempt(int, float("-inf"))
attempt(int, 12, 10)
attempt(int, "x" * 3, 36)
attempt(float, "1.2.3")
attempt(float, "")
attempt(float, "ten")
attempt(float, {})
attempt(chr, -1)
attempt(ord, "ab")
attempt(ord, 3)
