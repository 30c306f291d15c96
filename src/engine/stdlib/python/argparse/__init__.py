"""Command lines: arguments declared, read, and explained.

Mirrors CPython 3.13 and 3.14: Lib/argparse.py. Help texts are in _help.py, what
arguments do in _actions.py, reading in _parser.py.

Leaves out: coloured help, translations.
"""

from ._actions import (Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType,
                       Namespace, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS,
                       ZERO_OR_MORE, _AppendAction, _AppendConstAction, _CountAction,
                       _ExtendAction, _HelpAction, _StoreAction, _StoreConstAction,
                       _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _VersionAction)
from ._help import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter,
                    RawDescriptionHelpFormatter, RawTextHelpFormatter)
from ._parser import (ArgumentParser, _ActionsContainer, _ArgumentGroup, _AttributeHolder,
                      _MutuallyExclusiveGroup)

__version__ = '1.1'
__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction',
           'FileType', 'HelpFormatter', 'ArgumentDefaultsHelpFormatter',
           'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
           'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS',
           'ZERO_OR_MORE']

# Where a program sees these names, in pickles and in error messages.
for _name, _value in list(globals().items()):
    if isinstance(_value, type):
        _value.__module__ = 'argparse'
del _name, _value
