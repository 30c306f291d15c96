"""Arrays of numbers or characters, as compact as in C. Mirrors Modules/arraymodule.c of CPython 3.13 and 3.14."""

from _array import array, ArrayType, typecodes, _array_reconstructor
from collections.abc import MutableSequence

MutableSequence.register(array)
del MutableSequence
