"""What typing refuses."""
from typing import Any, Callable, ClassVar, Dict, Final, List, Literal, Optional, Tuple, TypeVar, Union, Annotated

for attempt in (lambda: List[int, str], lambda: Dict[int], lambda: Optional[int, str], lambda: Callable[int],
                lambda: isinstance([], List[int]), lambda: Any(), lambda: List[int]()[0:0] == [] or List(),
                lambda: TypeVar('T', int), lambda: TypeVar('T', bound=int, covariant=True, contravariant=True),
                lambda: Annotated[int], lambda: List[ClassVar[int]], lambda: Union[Final[int], str],
                lambda: isinstance(1, Any), lambda: issubclass(int, List[int]), lambda: Literal(3)):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
