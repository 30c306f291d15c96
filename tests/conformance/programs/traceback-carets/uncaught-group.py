def check(value):
    if value < 0:
        raise ValueError(f"negative: {value}")
    return value


errors = []
for value in (1, -1, -2):
    try:
        check(value)
    except ValueError as error:
        error.add_note(f"item {value}")
        errors.append(error)
raise ExceptionGroup("some values are wrong", errors)
