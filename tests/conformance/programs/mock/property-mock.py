# PropertyMock stands for a property.
from unittest.mock import Mock, PropertyMock, patch

class Thing:
    @property
    def size(self):
        return 1

with patch.object(Thing, 'size', new_callable=PropertyMock, return_value=5) as size:
    thing = Thing()
    print(thing.size)
    thing.size = 6
    print(size.mock_calls)
print(Thing().size)
