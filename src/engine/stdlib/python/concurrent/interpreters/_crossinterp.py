"""What becomes of an item whose interpreter has ended. Mirrors CPython 3.14."""


class ItemInterpreterDestroyed(Exception):
    """The interpreter that put the item has ended."""


class UnboundItem:
    """Stands for an item whose interpreter has ended."""

    __slots__ = ()
    _MODULE = __name__
    _NAME = 'UNBOUND'

    def __new__(cls):
        raise Exception(f'use {cls._MODULE}.{cls._NAME}')

    def __repr__(self):
        return f'{self._MODULE}.{self._NAME}'


def singleton(kind, module, name='UNBOUND'):
    """The object that stands for such items of one kind of container."""
    cls = type(f'Unbound{kind.capitalize()}Item', (UnboundItem,),
               {'_MODULE': module, '_NAME': name})
    return object.__new__(cls)


UNBOUND = object.__new__(UnboundItem)
UNBOUND_ERROR = object()
UNBOUND_REMOVE = object()

_FLAGS = {UNBOUND_REMOVE: 1, UNBOUND_ERROR: 2, UNBOUND: 3}


def serialize_unbound(unbound):
    """The number of one of these choices."""
    try:
        return _FLAGS[unbound],
    except KeyError:
        raise NotImplementedError(
            f'unsupported unbound replacement op {unbound!r}') from None


def resolve_unbound(flag, error):
    """What get() gives for the number, unless it raises the error."""
    if flag == 2:
        raise error("item's original interpreter destroyed")
    if flag != 3:
        raise NotImplementedError(f'unsupported unbound replacement op {flag!r}')
    return UNBOUND
