# Template: $name, ${name}, $$, and what is wrong.
from string import Template

t = Template('$who likes ${what}s; it costs $$5')
print(t.substitute(who='Tim', what='kung pao'), t.substitute({'who': 1}, what=2))
print(Template('$a $b').safe_substitute(a=1), t.template, t.get_identifiers(), t.is_valid())
for text, values in [('$who', {}), ('$', {}), ('cost $5', {}), ('a\nb ${', {}), ('${x-y}', {})]:
    try:
        print(Template(text).substitute(values))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
    print(Template(text).safe_substitute(values), Template(text).is_valid())
try:
    t.substitute(1, 2)
except TypeError as e:
    print(e)
