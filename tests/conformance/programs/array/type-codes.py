# The type codes, and how many bytes an item takes where every machine agrees.
import array

print(array.typecodes)
print(array.ArrayType is array.array)
for code in 'bBhHiIqQfdw':
    a = array.array(code)
    print(code, a.typecode, a.itemsize, len(a), a)
