# A sealed mock gives no new attributes.
from unittest.mock import Mock, seal

m = Mock()
m.known.return_value = 3
seal(m)
print(m.known())
for attempt in [lambda: m.unknown, lambda: m.known.deeper, lambda: setattr(m, 'new', 1)]:
    try:
        attempt()
    except AttributeError as error:
        print(error)
