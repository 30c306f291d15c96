import annotationlib
from annotationlib import get_annotations, Format, ForwardRef
def f(x: int, y: Later = 3, *a: list[Foo], **k: 'str') -> Undefined[int, "q"]: pass
print(get_annotations(f, format=Format.STRING))
try: f.__annotations__
except NameError as e: print(e)
class C:
    a: int
    b: Nope | None
    c: "C"
    if True:
        d: x.y + 1
print(get_annotations(C, format=Format.STRING))
print(ForwardRef('int').evaluate(), ForwardRef('Foo'))
print(Format.VALUE, list(Format), Format(1))
class D:
    x: int = 1
    y: D
print(get_annotations(D, format=Format.STRING))
z: int
import sys
print(sys.modules["__main__"].__annotations__, __annotate__(1))
def g(a: 'int', b: "list[int]"): pass
print(get_annotations(g, eval_str=True), get_annotations(g))
print(annotationlib.type_repr(int), annotationlib.type_repr(list[int]), annotationlib.type_repr('x'),annotationlib.type_repr(...))
print(annotationlib.annotations_to_string({'a': int, 'b': 'str'}))
Later = float
try: get_annotations(3)
except TypeError as e: print(e)
try: get_annotations(f, format=Format.VALUE_WITH_FAKE_GLOBALS)
except ValueError as e: print(e)
