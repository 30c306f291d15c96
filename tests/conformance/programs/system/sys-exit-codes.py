import sys

for value in (None, 0, 3, "message", [1], True):
    try:
        sys.exit(value)
    except SystemExit as error:
        print(repr(error.code), error.args, str(error))
try:
    sys.exit()
except BaseException as error:
    print(type(error).__name__, isinstance(error, Exception))
try:
    exit_called = False
    try:
        sys.exit(1)
    finally:
        exit_called = True
except SystemExit:
    print(exit_called)
sys.exit(0)
print("never")
