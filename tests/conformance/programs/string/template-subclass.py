# Another delimiter, another pattern for names.
import re
from string import Template

class Percent(Template):
    delimiter = '%'
    idpattern = r'[a-z]+\.[a-z]+'

print(Percent('%a.b %% %{c.d} $x').substitute({'a.b': 1, 'c.d': 2}), Percent('%a').is_valid())

class Own(Template):
    pattern = r'''
        (?P<escaped>@{2}) | @(?P<named>[_a-z][_a-z0-9]*)@ | (?P<braced>x{0}y) | (?P<invalid>@)
    '''

print(Own('@who@ @@ x').substitute(who='w'), type(Own.pattern) is type(re.compile('')))
try:
    Own('@who').substitute()
except ValueError as e:
    print(e)

class Strict(Template):
    flags = 0

print(Strict('$a $B').safe_substitute(a=1, B=2))
