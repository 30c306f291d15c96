from string import Template

t = Template('$who owes ${amount} to $$me and $other')
print(t.safe_substitute(who='Ann', amount=5), t.get_identifiers(), t.is_valid())
print(t.safe_substitute({'who': 'map'}, who='keyword'), Template('$a $A').substitute({'a': 1, 'A': 2}))
for source, values in (('$who', {}), ('100$', {}), ('line\n  $5 off', {}), ('${no', {}), ('$é', {}), ('${a b}', {'a': 1})):
    template = Template(source)
    try:
        print(template.substitute(values))
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error, template.is_valid(), repr(template.safe_substitute(values)))

class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'

print(Percent('%a_b %ab %% %{c_d}').safe_substitute(a_b=1, c_d=2), Percent.pattern.flags & 2 == 2, t.template)
class Dotted(Template):
    braceidpattern = r'[a-z.]+'
print(Dotted('${a.b} $a.b').substitute({'a.b': 1, 'a': 2}))
for wrong in (lambda: t.substitute({}, {}), lambda: Template(), lambda: Template('$a').substitute(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
