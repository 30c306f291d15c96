# patch() finds its target by a dotted name.
import math
import os
from unittest.mock import patch

with patch('math.sqrt', return_value=42) as sqrt:
    print(math.sqrt(4), sqrt.call_args)
print(math.sqrt(4))
patcher = patch('os.getcwd', lambda: '/elsewhere')
patcher.start()
print(os.getcwd())
patcher.stop()
print(os.getcwd() == '/elsewhere')
try:
    patch('sqrt')
except TypeError as error:
    print(error)
try:
    with patch('math.no_such'):
        pass
except AttributeError as error:
    print(str(error).endswith("does not have the attribute 'no_such'"))
