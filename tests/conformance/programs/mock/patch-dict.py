# patch.dict() changes a mapping for a while.
from unittest.mock import patch

settings = {'a': 1, 'b': 2}
with patch.dict(settings, {'a': 9}, c=3):
    print(settings)
print(settings)
with patch.dict(settings, {'x': 1}, clear=True) as inside:
    print(settings, inside is settings)
    settings['y'] = 2
print(settings)

@patch.dict(settings, {'b': 0})
def test():
    return settings['b']

print(test(), settings['b'])
