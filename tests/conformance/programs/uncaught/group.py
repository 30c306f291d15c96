def check(values):
    problems = [ValueError(f"bad {v}") for v in values if v < 0]
    print(len(problems), "problems")
    if problems:
        raise ExceptionGroup("validation failed", problems)


check([1, 2])
check([1, -2, -3])
