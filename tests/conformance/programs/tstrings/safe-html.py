from html import escape
from string.templatelib import Interpolation, Template, convert

def html(template: Template) -> str:
    out = []
    for part in template:
        match part:
            case str() as text:
                out.append(text)
            case Interpolation(value, _, conversion, format_spec):
                if isinstance(value, Template):
                    out.append(html(value))
                elif isinstance(value, list):
                    out.extend(map(html, value))
                else:
                    out.append(escape(format(convert(value, conversion), format_spec)))
    return ''.join(out)

user = '<script>alert("hi")</script>'
print(html(t'<p>{user}</p>'))
print(html(t'<b>{user!r:.12}</b> {3.14159:.3f}'))
items = ['a & b', 'c < d']
print(html(t'<ul>{[t"<li>{item}</li>" for item in items]}</ul>'))
print(convert(1, None), convert('é', 'a'), convert('x', 'r'), convert(5, 's'))
try:
    convert(1, 'z')
except ValueError as error:
    print(error)
