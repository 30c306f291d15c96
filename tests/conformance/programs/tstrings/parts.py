from string.templatelib import Interpolation, Template

name, size = 'disk', 3.14159
t = t'{name!r:>8} holds {size:.2f} units{{}}'
print(type(t) is Template, t.strings, t.values)
for part in t:
    print(type(part).__name__, end=' ')
    if isinstance(part, Interpolation):
        print(part.value, part.expression, part.conversion, repr(part.format_spec))
    else:
        print(repr(part))
print(len(t.interpolations), t.interpolations[0])
print(t'', list(t''), t''.strings)
print(t'{name}{size}'.strings, list(t'{name}{size}'))
print(t'{ name = }'.strings, t'{name=}'.interpolations)
print(t'{size=:.1f}'.interpolations[0], t'{size=!s}'.interpolations[0].conversion)
