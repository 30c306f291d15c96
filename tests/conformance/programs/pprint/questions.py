"""isreadable, isrecursive, saferepr and wrong arguments."""
from pprint import PrettyPrinter, isreadable, isrecursive, saferepr

l = [1]
print(isreadable(l), isrecursive(l), isreadable(object()))
l.append(l)
print(isreadable(l), isrecursive(l), saferepr(l).startswith('[1, <Recursion on list with id='))
for kw in ({'width': 0}, {'indent': -1}, {'depth': 0}):
    try:
        PrettyPrinter(**kw)
    except ValueError as e:
        print(e)


class Short(PrettyPrinter):
    def format(self, o, context, maxlevels, level):
        if isinstance(o, str):
            return o[:3] + '..', False, False
        return super().format(o, context, maxlevels, level)


Short().pprint(['abcdef', {'key': 'value'}])
