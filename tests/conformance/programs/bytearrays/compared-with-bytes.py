array, fixed = bytearray(b"abc"), b"abc"
print(array == fixed, fixed == array, array != b"abd", array < b"b", fixed <= array, array == "abc", array is not fixed)
for method in ("upper", "title", "swapcase", "strip", "copy"):
    print(method, type(getattr(array, method)()).__name__, hasattr(fixed, method))
print(type(array + fixed).__name__, type(fixed + array).__name__, type(array[:1]).__name__, type(array * 2).__name__, type(array.replace(b"a", b"b")).__name__, [type(p).__name__ for p in array.split(b"b")], type(array.join([b"x"])).__name__)
print(array.decode(), array.hex(), bytes(array) == fixed, {fixed: 1}.get(bytes(array)), array.find(b"c"), array.upper() is not array)
try:
    {array: 1}
except TypeError as error:
    print(error)
print(sorted([bytearray(b"b"), b"a", bytearray(b"B")]), max(array), array.startswith(b"ab"), array.isalpha(), array.zfill(5), array.center(7, b"-"), array.partition(b"b"))
same = array
same += b"d"
print(array, same is array)
fixed_too = fixed
fixed_too += b"d"
print(fixed, fixed_too)
