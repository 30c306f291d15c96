for cls in (ZeroDivisionError, KeyError, IndexError, FileNotFoundError, UnboundLocalError, RecursionError, ModuleNotFoundError, UnicodeDecodeError, StopIteration, KeyboardInterrupt, SystemExit, NotImplementedError, TimeoutError, BrokenPipeError, OverflowError, AssertionError):
    print(" < ".join(c.__name__ for c in cls.__mro__))
caught = []
for error in (IndexError("i"), KeyError("k"), ArithmeticError("a"), OSError("o")):
    try:
        raise error
    except LookupError as e:
        caught.append(("lookup", str(e)))
    except Exception as e:
        caught.append(("other", str(e)))
print(caught)
print(IOError is OSError, EnvironmentError is OSError, issubclass(KeyError, Exception), isinstance(ValueError(), BaseException))
