"""Unions: flattened, without repetition, Optional."""
from typing import List, Optional, Union, get_args, get_origin

print(Union[int, str], Optional[int], Union[int, None], Union[int])
print(Union[int, Union[str, float]], Union[int, int, str])
print(int | str, Optional[List[int]], List[int] | None)
print(get_origin(Union[int, str]), get_args(Union[int, str]), get_args(Optional[int]))
print(Union[int, str] == Union[str, int], hash(Union[int, str]) == hash(Union[str, int]))
print(isinstance(3, Union[int, str]), isinstance(3.0, Union[int, str]))
try:
    Union[()]
except TypeError as e:
    print(e)
