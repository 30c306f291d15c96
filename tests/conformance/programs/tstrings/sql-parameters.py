from string.templatelib import Interpolation, Template

def sql(t):
    text, values = [], []
    for part in t:
        if isinstance(part, Interpolation):
            if part.format_spec == 'id':
                if not part.value.isidentifier():
                    raise ValueError(f'bad identifier {part.value!r} in {{{part.expression}}}')
                text.append(part.value)
            else:
                text.append('?')
                values.append(part.value)
        else:
            text.append(part)
    return ''.join(text), values

table, name, ages = 'users', "Robert'); DROP TABLE", [1, 2]
print(sql(t'SELECT * FROM {table:id} WHERE name = {name} AND age IN {ages}'))
try:
    sql(t'DROP {name:id}')
except ValueError as error:
    print(error)
def render(t):
    return ''.join(p if isinstance(p, str) else format({'r': repr, 's': str, 'a': ascii, None: lambda v: v}[p.conversion](p.value), p.format_spec) for p in t)
x = 3.14159
print(render(t'{x:.2f} {name!r:.8} {"é"!a}') == f'{x:.2f} {name!r:.8} {"é"!a}', [type(p).__name__ for p in t'{x}{x} {x}'])
templates = [t'{n}' for n in range(3)]
print([i.values for i in templates], sum((i.values[0] for i in templates)), all(isinstance(i, Template) for i in templates))
