class AppError(Exception):
    pass


def load(key):
    try:
        return {}[key]
    except KeyError as error:
        raise AppError(f"no {key}") from error


try:
    load("x")
except AppError as error:
    print(error, "|", repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise AppError("hidden") from None
except AppError as error:
    print(error, error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise AppError("implicit")
except AppError as error:
    print(error, error.__cause__, repr(error.__context__), error.__suppress_context__)
try:
    raise AppError("x") from ValueError
except AppError as error:
    print(repr(error.__cause__))
try:
    raise AppError from 5
except TypeError as error:
    print(error)
