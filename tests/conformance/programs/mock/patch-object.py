# patch.object() replaces an attribute and puts it back.
from unittest.mock import patch, DEFAULT

class Shop:
    name = 'real'
    def price(self):
        return 10

with patch.object(Shop, 'price', return_value=3) as price:
    print(Shop().price())
    price.assert_called_once_with()
print(Shop().price())

@patch.object(Shop, 'name', 'patched')
@patch.object(Shop, 'price')
def test(mock):
    mock.return_value = 1
    return Shop.name, Shop().price()

print(test(), Shop.name)
with patch.multiple(Shop, name='several', price=DEFAULT) as mocks:
    print(Shop.name, sorted(mocks))
try:
    with patch.object(Shop, 'name', 'x'):
        raise ValueError('inside')
except ValueError as error:
    print(error, Shop.name)
try:
    patch.object(Shop, 'nothing').start()
except AttributeError as error:
    print(error)
