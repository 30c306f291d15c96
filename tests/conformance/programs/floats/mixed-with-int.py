print(1 + 2.0, 3 * 0.5, 7 // 2.0, 7 % 2.5, 2 ** 0.5, 2.0 ** 3, 1 - True * 0.5)
print(10**20 + 0.0, 10**16 + 1.0, 2**53 + 1 + 0.0)
print(1 / 3 * 3 == 1, 0.1 * 3, 0.1 + 0.1 + 0.1 == 0.3)
print(7 / 7, type(7 / 7), 10**30 / 10**28, 10**400 / 10**399)
try:
    10**400 * 1.0
except OverflowError as error:
    print(error)
try:
    10**400 / 3
except OverflowError as error:
    print(error)
print(hash(1) == hash(1.0) == hash(True), {1: "a", 1.0: "b", True: "c"})
