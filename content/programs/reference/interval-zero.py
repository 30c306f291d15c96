import sys

for seconds in (0.005, 0.000001, 0):
    try:
        sys.setswitchinterval(seconds)
        print(seconds, "is taken")
    except ValueError as error:
        print(seconds, "is refused:", error)
