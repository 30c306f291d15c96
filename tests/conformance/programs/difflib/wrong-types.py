from difflib import context_diff, diff_bytes, unified_diff

for args in [([b'a'], ['b']), (['a'], [b'b']), ('abc', ['a']), (['a'], 'abc'), (['a'], ['b'], b'x'), ([1], [2])]:
    for function in (unified_diff, context_diff):
        try:
            list(function(*args))
        except TypeError as e:
            print(e)
print(list(diff_bytes(unified_diff, [b'caf\xe9\n'], [b'cafe\n'], b'old', b'new')))
try:
    list(diff_bytes(unified_diff, ['a'], [b'b']))
except TypeError as e:
    print(e)
