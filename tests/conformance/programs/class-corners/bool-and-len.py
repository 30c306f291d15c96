def try_truth(**methods):
    cls = type("T", (), methods)
    try:
        print(bool(cls()), not cls(), "yes" if cls() else "no")
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


try_truth()
try_truth(__bool__=lambda self: False)
try_truth(__bool__=lambda self: 1)
try_truth(__bool__=lambda self: None)
try_truth(__len__=lambda self: 0)
try_truth(__len__=lambda self: 3)
try_truth(__len__=lambda self: -1)
try_truth(__len__=lambda self: "3")
try_truth(__len__=lambda self: 2.0)
try_truth(__len__=lambda self: 10**30)
try_truth(__len__=lambda self: True)
try_truth(__bool__=lambda self: True, __len__=lambda self: 0)
try_truth(__bool__=None, __len__=lambda self: 5)
try_truth(__bool__=lambda: True)
try_truth(__len__=5)
for method in (lambda self: -1, lambda self: 1.5, lambda self: None, lambda self: 10**30, lambda: 1):
    try:
        print(len(type("L", (), {"__len__": method})()))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
