"""What sys says about the interpreter."""
import sys

print(sys.implementation.name, sys.version_info[:2], sys.version_info.major)
print(sys.version_info >= (3, 10), sys.hexversion >> 16 == (sys.version_info[0] << 8) + sys.version_info[1])
print(sys.byteorder, sys.maxunicode, sys.float_info.max, sys.float_info.dig, sys.int_info.bits_per_digit)
print(sys.flags.optimize, sys.flags.debug, sys.float_repr_style, sys.getdefaultencoding())
print('threading' in sys.stdlib_module_names, 'numpy' in sys.stdlib_module_names)
print('sys' in sys.builtin_module_names, 'json' in sys.builtin_module_names)
print(sys.getrecursionlimit() > 0, sys.intern('abc') == 'abc', sys.exc_info())
