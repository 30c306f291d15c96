print(hash(1) == hash(1.0) == hash(True) == hash(1 + 0j), 1 == 1.0 == True, {1: "int", 1.0: "float", True: "bool"}, {1, 1.0, True, 2})
print(hash(-1), hash(-2), hash(0), hash(0.0), hash(-0.0), hash(0.5) == hash(1 / 2), hash(2**100) == hash(float(2**100)), hash("") == hash(b""), hash(()) == hash(()), hash(float("inf")), hash(float("-inf")))
print(10**16 == 1e16, 10**16 + 1 == 1e16, 2**53 == float(2**53 + 1), 2**53 + 1 == float(2**53 + 1), 1e308 * 10 == 10**400, 10**400 > 1e308)
for value in ([], {}, set(), bytearray(), slice(1), [].__class__, ([],), {1: 2}.keys(), {1: 2}.items(), memoryview(bytearray(b"a"))):
    try:
        print(type(value).__name__, isinstance(hash(value), int))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
