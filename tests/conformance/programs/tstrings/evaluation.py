calls = []

def seen(value):
    calls.append(value)
    return value

t = t'{seen(1)} {seen(2)!s:{seen(">4")}}'
print(calls, [i.format_spec for i in t.interpolations], [i.conversion for i in t.interpolations])
print([i.expression for i in t.interpolations])

class Loud:
    def __format__(self, spec):
        raise AssertionError('formatted')
    def __str__(self):
        raise AssertionError('shown')

print(t'{Loud()!s:x}'.interpolations[0].format_spec)
print(rt'\n{1}'.strings, tr'\t'.strings, T'{1}'.values)
print(t'''{
    1 +
    2
}'''.interpolations[0].expression)
print(t'{(lambda v: v * 2)(4)}'.values, t"{ {'k': 1}['k'] }".interpolations)
try:
    t.strings = ()
except AttributeError as error:
    print(error)
print(t'{undefined}')
