def settings():
    values = {"a": 1,
              "b": 2
    return values
