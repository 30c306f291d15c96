import sys

big = 10**5000
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
for call in (lambda: str(big), lambda: repr(big), lambda: f"{big}", lambda: "%d" % big, lambda: int("1" * 5000), lambda: print(big), lambda: format(big, ","), lambda: int("1" * 4301), lambda: len(int("1" * 4300).__str__()), lambda: len(hex(big)), lambda: int("1" * 5000, 16).bit_length(), lambda: int("1" * 5000, 7), lambda: len(str(10**4299)), lambda: str(10**4300), lambda: eval("1" * 4301), lambda: [big].__repr__(), lambda: int(b"9" * 4400)):
    try:
        print(call())
    except (ValueError, SyntaxError) as error:
        print(type(error).__name__, error)
sys.set_int_max_str_digits(0)
print(len(str(big)), int("1" * 5000) % 10)
for value in (100, -1, "a", 640, 10**20):
    try:
        sys.set_int_max_str_digits(value)
        print(sys.get_int_max_str_digits())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
