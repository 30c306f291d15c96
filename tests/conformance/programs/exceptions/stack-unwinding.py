log = []


class Step:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        log.append("+" + self.name)
        return self

    def __exit__(self, kind, value, tb):
        log.append(f"-{self.name}({kind.__name__ if kind else None})")


def level3():
    with Step("three"):
        raise LookupError("bottom")


def level2():
    try:
        level3()
    finally:
        log.append("finally two")


def level1():
    with Step("one"):
        try:
            level2()
        except KeyError:
            log.append("wrong handler")
        except LookupError as error:
            log.append("handled " + str(error))
            return "value from handler"
        finally:
            log.append("finally one")


print(level1())
print(log)
