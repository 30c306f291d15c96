import annotationlib
from annotationlib import Format, ForwardRef, get_annotations

class Node:
    left: Node
    right: 'Node | None'
    value: Missing = 3

def f(a: Later, b: list[Undefined], *args: int, c: 1 + 1 = 0) -> Node: ...

try:
    Node.__annotations__
except NameError as error:
    print(error)
print(get_annotations(Node, format=Format.STRING))
refs = get_annotations(Node, format=Format.FORWARDREF)
print(refs['left'] is Node, refs['right'], type(refs['value']).__name__, refs['value'].__forward_arg__)
print(get_annotations(f, format=Format.STRING))
Later = Undefined = Missing = bytes
print(f.__annotations__, Node.__annotations__['value'], refs['value'].evaluate())
print(f.__annotate__(1)['b'], Format(2).name, list(Format))
for wrong in (lambda: f.__annotate__(3), lambda: f.__annotate__('x'), lambda: get_annotations(5), lambda: get_annotations(f, format=9), lambda: get_annotations(f, eval_str=True, format=Format.STRING), lambda: setattr(f, '__annotations__', 5), lambda: setattr(f, '__annotate__', 5)):
    try:
        print(wrong())
    except (TypeError, ValueError, NotImplementedError) as error:
        print(type(error).__name__, error)
f.__annotations__ = {'x': int}
print(f.__annotations__, f.__annotate__)
del f.__annotations__
print(f.__annotations__)
