def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for value in source:
        yield value * value


def run(n):
    return sum(squares(numbers(n)))
