"""Whether output may be coloured.

Mirrors CPython 3.13: Lib/_colorize.py. No stream of the simulator is a terminal,
so only the environment can ask for colours.
"""

import os
import sys

COLORIZE = True


class ANSIColors:
    RESET = '\x1b[0m'
    BLACK = '\x1b[30m'
    BLUE = '\x1b[34m'
    CYAN = '\x1b[36m'
    GREEN = '\x1b[32m'
    MAGENTA = '\x1b[35m'
    RED = '\x1b[31m'
    WHITE = '\x1b[37m'
    YELLOW = '\x1b[33m'
    BOLD_BLACK = '\x1b[1;30m'
    BOLD_BLUE = '\x1b[1;34m'
    BOLD_CYAN = '\x1b[1;36m'
    BOLD_GREEN = '\x1b[1;32m'
    BOLD_MAGENTA = '\x1b[1;35m'
    BOLD_RED = '\x1b[1;31m'
    BOLD_WHITE = '\x1b[1;37m'
    BOLD_YELLOW = '\x1b[1;33m'


NoColors = ANSIColors()
for _name in dir(NoColors):
    if not _name.startswith('__'):
        setattr(NoColors, _name, '')


def get_colors(colorize=False, *, file=None):
    """Return the colours, or the same names with empty texts."""
    if colorize or can_colorize(file=file):
        return ANSIColors()
    return NoColors


def can_colorize(*, file=None):
    """Say whether a stream takes colours."""
    if file is None:
        file = sys.stdout
    if not sys.flags.ignore_environment:
        wish = os.environ.get('PYTHON_COLORS')
        if wish in ('0', '1'):
            return wish == '1'
    if os.environ.get('NO_COLOR'):
        return False
    if not COLORIZE:
        return False
    if os.environ.get('FORCE_COLOR'):
        return True
    if os.environ.get('TERM') == 'dumb':
        return False
    try:
        return os.isatty(file.fileno())
    except (AttributeError, OSError, ValueError):
        return hasattr(file, 'isatty') and file.isatty()
