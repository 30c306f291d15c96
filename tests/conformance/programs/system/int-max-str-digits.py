import sys

print(sys.get_int_max_str_digits())
try:
    str(10**5000)
except ValueError as error:
    print(error)
try:
    int("1" * 5000)
except ValueError as error:
    print(error)
print(len(str(10**4299)), len(hex(10**5000)))
sys.set_int_max_str_digits(6000)
print(len(str(10**5000)))
sys.set_int_max_str_digits(0)
print(len(str(10**7000)))
try:
    sys.set_int_max_str_digits(5)
except ValueError as error:
    print(error)
