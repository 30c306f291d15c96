"""Template strings: the types of t'...' and what helps to work with them.

Mirrors CPython 3.14: Lib/string/templatelib.py. Not there before 3.14.
"""

__all__ = ['Interpolation', 'Template', 'convert']

_example = t'{0}'
Template = type(_example)
Interpolation = type(_example.interpolations[0])
del _example


def convert(obj, /, conversion):
    """The object as str ('s'), repr ('r') or ascii ('a') show it, or itself for None."""
    if conversion is None:
        return obj
    if conversion == 'r':
        return repr(obj)
    if conversion == 's':
        return str(obj)
    if conversion == 'a':
        return ascii(obj)
    raise ValueError(f'invalid conversion specifier: {conversion}')
