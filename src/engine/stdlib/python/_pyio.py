"""The module io under the name of CPython's version in Python: in the simulator there is one."""

from io import *
from io import DEFAULT_BUFFER_SIZE, IncrementalNewlineDecoder, open_code, text_encoding
