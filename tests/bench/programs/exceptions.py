def risky(i):
    if i % 2:
        raise ValueError(i)
    return i


def run(n):
    caught = 0
    for i in range(n):
        try:
            risky(i)
        except ValueError as error:
            caught += error.args[0] & 1
    return caught
