from typing import Annotated, get_type_hints

def convert(cls, **raw):
    hints = get_type_hints(cls)
    o = cls()
    for name, text in raw.items():
        if name not in hints:
            raise TypeError(f'{cls.__name__} has no {name!r}')
        setattr(o, name, hints[name](text))
    return o

class Settings:
    port: int
    rate: 'float' = 1.0
    name: str = 'x'

s = convert(Settings, port='80', rate='0.5')
print(s.port, s.rate, s.name, vars(s))
for raw in ({'nope': '1'}, {'port': 'x'}):
    try:
        convert(Settings, **raw)
    except (TypeError, ValueError) as error:
        print(error)
class Checked:
    age: Annotated[int, 'positive']
print(get_type_hints(Checked), get_type_hints(Checked, include_extras=True)['age'].__metadata__)
