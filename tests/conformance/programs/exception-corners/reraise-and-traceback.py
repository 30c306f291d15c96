import sys
import traceback


def fails():
    raise ValueError("deep")


def middle():
    try:
        fails()
    except ValueError:
        raise


def names(error):
    return [frame.name for frame in traceback.extract_tb(error.__traceback__)]


try:
    middle()
except ValueError as error:
    print(names(error), sys.exc_info()[0].__name__, sys.exception() is error)
    kept = error
print(sys.exc_info(), sys.exception())
try:
    raise kept
except ValueError as error:
    print(names(error), error is kept)
try:
    raise kept.with_traceback(None)
except ValueError as error:
    print(names(error))
try:
    raise
except RuntimeError as error:
    print(error)


def outside():
    raise


try:
    try:
        fails()
    except ValueError:
        outside()
except ValueError as error:
    print(names(error))
try:
    try:
        fails()
    finally:
        print("exc_info in finally", sys.exc_info()[0])
except ValueError:
    pass
