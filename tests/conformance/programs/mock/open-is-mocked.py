# mock_open() reads what it is told.
from unittest.mock import mock_open, patch, call

with patch('builtins.open', mock_open(read_data='one\ntwo\n')) as opened:
    with open('x.txt') as file:
        print(file.read())
    with open('y.txt', 'w') as file:
        file.write('text')
print(opened.call_args_list)
opened().write.assert_called_once_with('text')
