def middle():
    try:
        raise ValueError("deep")
    except ValueError:
        print("logging")
        raise


try:
    middle()
except ValueError as error:
    print("top", error)
try:
    raise
except RuntimeError as error:
    print(error)


def again():
    try:
        try:
            raise KeyError("k")
        except KeyError as error:
            saved = error
        raise saved
    except KeyError as error:
        return error is saved


print(again())


def helper():
    raise


try:
    try:
        raise OSError("active")
    except OSError:
        helper()
except OSError as error:
    print("helper re-raised", error)


def retry(times):
    for attempt in range(times):
        try:
            if attempt < 2:
                raise ConnectionError(f"attempt {attempt}")
            return f"ok after {attempt}"
        except ConnectionError as error:
            if attempt == times - 1:
                raise
            print("retrying:", error)


print(retry(3))
try:
    retry(2)
except ConnectionError as error:
    print("gave up:", error)
