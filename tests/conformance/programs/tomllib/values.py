# Every kind of value.
import tomllib

text = '''
integers = [1, -0, +5, 1_000_000, 0xFF, 0o17, 0b101]
floats = [1.5, -2.5E-3, 1e5, 1_0.0_1, inf, -inf]
booleans = [true, false]
nested = [[1, 2], ["x", 'y'], [], {}]
mixed = [1, "two", 3.0, {four = 4}]
'''
for key, value in tomllib.loads(text).items():
    print(key, value)
print(tomllib.loads('a = nan')['a'] != tomllib.loads('a = nan')['a'], tomllib.loads(''), tomllib.loads('# nothing\n\n'))
