from string.templatelib import Interpolation, Template

i = Interpolation(42, 'answer', 'r', '>5')
print(i, i.value, i.expression, i.conversion, i.format_spec)
print(Interpolation(1), Interpolation('v', format_spec='x'))
t = Template('a', 'b', i, i, 'c')
print(t.strings, t.values, t.interpolations)
print(Template().strings, Template(i).strings, list(Template('', i, '')))
match i:
    case Interpolation(value, expression, conversion, spec):
        print('matched', value, expression, conversion, spec)
print(Interpolation.__match_args__)
for make in (lambda: Interpolation(1, 'x', 'q'), lambda: Interpolation(1, 2), lambda: Interpolation(),
             lambda: Template(5), lambda: Template('a', b'b'), lambda: Interpolation(1, 'x', 's', 3)):
    try:
        print(make())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
