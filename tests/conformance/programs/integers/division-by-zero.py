for text, f in [
    ("1 // 0", lambda: 1 // 0),
    ("1 % 0", lambda: 1 % 0),
    ("1 / 0", lambda: 1 / 0),
    ("divmod(1, 0)", lambda: divmod(1, 0)),
    ("0 ** -1", lambda: 0 ** -1),
    ("pow(2, 3, 0)", lambda: pow(2, 3, 0)),
    ("10**30 // 0", lambda: 10**30 // 0),
    ("10**30 % 0", lambda: 10**30 % 0),
]:
    try:
        print(text, f())
    except (ZeroDivisionError, ValueError) as error:
        print(text, type(error).__name__, error)
