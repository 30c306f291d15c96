print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 > 1)
print(1 == 1.0, 1 == True, 0 == False, 2 == True)
print(2**53 == 2.0**53, 2**53 + 1 == 2.0**53, 2**53 + 1 > 2.0**53)
print(10**400 > 1e308, -(10**400) < -1e308, 10**400 == float("inf"), 10**400 < float("inf"))
print(1 == "1", 1 != "1")
print(min(3, 1, 2), max(3, 1, 2), min(2**70, 2**69), max([1.5, 1]))
for compare in (lambda: 1 < "2", lambda: [1] < 2, lambda: None >= None, lambda: {} > {}, lambda: "a" <= b"a"):
    try:
        print(compare())
    except TypeError as error:
        print(error)
