# ~ of a bool is the bitwise one, with a warning.
import warnings

flag = True
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(~flag, ~(not flag))
print(len(caught), caught[0].category.__name__, str(caught[0].message)[:43])
print(not flag, ~int(flag))
