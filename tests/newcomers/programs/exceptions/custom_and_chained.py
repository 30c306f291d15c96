class AppError(Exception):
    def __init__(self, message, code):
        super().__init__(message)
        self.code = code
def load(key):
    try:
        return {"a": 1}[key]
    except KeyError as e:
        raise AppError(f"no {key!r}", code=404) from e
try:
    load("b")
except AppError as e:
    print(e, e.code, repr(e.__cause__), e.args)
try:
    try:
        1 / 0
    finally:
        print("finally")
except ArithmeticError as e:
    e.add_note("while testing")
    print(type(e).__name__, e.__notes__)
