error = ValueError("main", 5)
error.add_note("first note")
error.add_note("second\nwith two lines")
print(error, repr(error), error.args, error.__notes__, str(ValueError()), repr(ValueError()), repr(ValueError("one")), repr(ValueError("it's")), str(KeyError("key")), str(KeyError("a", "b")), repr(ValueError(["list"])))
for call in (lambda: error.add_note(5), lambda: error.add_note(), lambda: error.add_note("a", "b"), lambda: ValueError(x=1), lambda: error.nothing, lambda: OSError("only"), lambda: UnicodeEncodeError("ascii", "é", 0, 1, "why"), lambda: SystemExit(1, 2).code, lambda: ImportError("m", name="n", path="p").name, lambda: ImportError(x=1), lambda: AttributeError("m", name="n", obj=5).obj, lambda: NameError("m", name="n").name, lambda: SyntaxError("m", ("f", 1, 2, "text")).text, lambda: SyntaxError("m", (1,)), lambda: StopIteration(5).value, lambda: BaseException().with_traceback(5), lambda: error.with_traceback(None) is error, lambda: ExceptionGroup("m", []), lambda: KeyError([1]) == KeyError([1])):
    try:
        print(repr(call()))
    except (TypeError, AttributeError, ValueError) as problem:
        print(type(problem).__name__, problem)
error.args = ["new", "args"]
print(error.args, error, error.__reduce__()[1:2])
