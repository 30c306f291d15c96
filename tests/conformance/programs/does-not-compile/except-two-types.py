try:
    int("x")
except ValueError, TypeError as error:
    print(error)
