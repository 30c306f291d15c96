"""Functions of complex numbers.

Mirrors CPython 3.13 and 3.14, Modules/cmathmodule.c: branch cuts, signs of zero
and errors for finite arguments.

Leaves out: the table of C99 for results of infinite arguments, where a NaN may
come out for a part that C99 defines.
"""

import math as _math
from math import (atan2 as _atan2, copysign as _copysign, cos as _cos, cosh as _cosh,
                  e, exp as _exp, hypot as _hypot, inf, isinf as _isinf,
                  isnan as _isnan, ldexp as _ldexp, log as _log, log1p as _log1p, nan, pi,
                  sin as _sin, sinh as _sinh, sqrt as _sqrt, tan as _tan, tanh as _tanh,
                  tau)

infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 4.49423283715579e+307
_LOG_LARGE = 708.3964185322641
_LN10 = 2.302585092994046
_LN2 = 0.6931471805599453


def _number(z):
    # complex() reads texts, these functions do not.
    if isinstance(z, (str, bytes)) or not hasattr(z, '__complex__') and not (
            hasattr(z, '__float__') or hasattr(z, '__index__')):
        raise TypeError(f'must be real number, not {type(z).__name__}')
    return complex(z)


def _finite(z):
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def _checked(z, result):
    # A finite argument has no infinite result, and a number none that is not.
    if _finite(z):
        if _isinf(result.real) or _isinf(result.imag):
            raise OverflowError('math range error')
        if _isnan(result.real) or _isnan(result.imag):
            raise ValueError('math domain error')
    return result


def phase(z, /):
    """The angle of a number, from -pi to pi."""
    z = _number(z)
    return _atan2(z.imag, z.real)


def polar(z, /):
    """Distance and angle."""
    z = _number(z)
    r = _hypot(z.real, z.imag)
    if _isinf(r) and _finite(z):
        raise OverflowError('math range error')
    return r, _atan2(z.imag, z.real)


def rect(r, phi, /):
    """The number at a distance and an angle."""
    r, phi = float(r), float(phi)
    if _isinf(phi):
        if r and not _isnan(r):
            raise ValueError('math domain error')
        return complex(r if _isnan(r) else 0.0, r if _isnan(r) else 0.0)
    if phi == 0.0:
        return complex(r, r * phi if not _isinf(r) else _copysign(0.0, phi))
    return complex(r * _cos(phi), r * _sin(phi))


def sqrt(z, /):
    z = _number(z)
    a, b = z.real, z.imag
    if a == 0.0 and b == 0.0:
        return complex(0.0, b)
    if _isinf(b):
        return complex(inf, b)
    if _isinf(a):
        if a > 0:
            return complex(a, _copysign(0.0, b) if not _isnan(b) else b)
        return complex(0.0 if not _isnan(b) else b, _copysign(inf, b))
    if _isnan(a) or _isnan(b):
        return complex(nan, nan)
    ax, ay = abs(a), abs(b)
    if ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308 and (ax > 0 or ay > 0):
        ax = _ldexp(ax, 54)
        s = _ldexp(_sqrt(ax + _hypot(ax, _ldexp(ay, 54))), -27)
    else:
        ax /= 8.0
        s = 2.0 * _sqrt(ax + _hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if a >= 0.0:
        return complex(s, _copysign(d, b))
    return complex(d, _copysign(s, b))


def exp(z, /):
    z = _number(z)
    a, b = z.real, z.imag
    if _isinf(b) and not _isnan(a) and a != -inf:
        raise ValueError('math domain error')
    if a == -inf:
        return complex(0.0, 0.0) if not _math.isfinite(b) else complex(
            _copysign(0.0, _cos(b)), _copysign(0.0, _sin(b)))
    if b == 0.0:
        return complex(_exp(a), b)
    if a > _LOG_LARGE and not _isinf(a):
        part = _exp(a - 1.0)
        return _checked(z, complex(part * _cos(b) * e, part * _sin(b) * e))
    part = _exp(a)
    return _checked(z, complex(part * _cos(b), part * _sin(b)))


def _log_of(z):
    ax, ay = abs(z.real), abs(z.imag)
    if ax > _LARGE / 4 or ay > _LARGE / 4:
        h = _hypot(ax / 2.0, ay / 2.0)
        real = _log(h) + _LN2
    elif ax < 2.2250738585072014e-308 and ay < 2.2250738585072014e-308:
        if ax == 0.0 and ay == 0.0:
            raise ValueError('math domain error')
        real = _log(_hypot(_ldexp(ax, 53), _ldexp(ay, 53))) - 53 * _LN2
    else:
        h = _hypot(ax, ay)
        if 0.71 <= h <= 1.73:
            high, low = max(ax, ay), min(ax, ay)
            real = _log1p((high - 1) * (high + 1) + low * low) / 2.0
        else:
            real = _log(h)
    return complex(real, _atan2(z.imag, z.real))


def log(z, base=None, /):
    """The natural logarithm, or that to a base."""
    result = _log_of(_number(z))
    if base is None:
        return result
    below = _log_of(complex(base))
    if below == 0:
        raise ValueError('math domain error')
    return result / below


def log10(z, /):
    z = _log_of(_number(z))
    return complex(z.real / _LN10, z.imag / _LN10)


def cosh(z, /):
    z = _number(z)
    a, b = z.real, z.imag
    if _isinf(b) and not _isnan(a):
        raise ValueError('math domain error')
    if abs(a) > _LOG_LARGE and not _isinf(a):
        x = a - _copysign(1.0, a)
        return _checked(z, complex(_cos(b) * _cosh(x) * e, _sin(b) * _sinh(x) * e))
    if b == 0.0:
        return complex(_cosh(a), b * _copysign(1.0, a))
    return _checked(z, complex(_cos(b) * _cosh(a), _sin(b) * _sinh(a)))


def sinh(z, /):
    z = _number(z)
    a, b = z.real, z.imag
    if _isinf(b) and not _isnan(a) and a != 0.0:
        raise ValueError('math domain error')
    if abs(a) > _LOG_LARGE and not _isinf(a):
        x = a - _copysign(1.0, a)
        return _checked(z, complex(_cos(b) * _sinh(x) * e, _sin(b) * _cosh(x) * e))
    if b == 0.0:
        return complex(_sinh(a), b)
    return _checked(z, complex(_cos(b) * _sinh(a), _sin(b) * _cosh(a)))


def tanh(z, /):
    z = _number(z)
    a, b = z.real, z.imag
    if _isinf(b) and _math.isfinite(a):
        raise ValueError('math domain error')
    if abs(a) > _LOG_LARGE:
        real = _copysign(1.0, a)
        if _math.isfinite(b):
            return complex(real, 4.0 * _sin(b) * _cos(b) * _exp(-2.0 * abs(a)))
        return complex(real, 0.0)
    tx, ty = _tanh(a), _tan(b)
    cx = 1.0 / _cosh(a)
    txty = tx * ty
    denominator = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx)


def cos(z, /):
    z = _number(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _number(z)
    s = sinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def tan(z, /):
    z = _number(z)
    s = tanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def _far(z):
    return abs(z.real) > _LARGE or abs(z.imag) > _LARGE


def acos(z, /):
    z = _number(z)
    if _far(z):
        size = _log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(_atan2(abs(z.imag), z.real), -_copysign(size, z.imag))
    s1 = sqrt(complex(1.0 - z.real, -z.imag))
    s2 = sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _atan2(s1.real, s2.real),
                   _math.asinh(s2.real * s1.imag - s2.imag * s1.real))


def acosh(z, /):
    z = _number(z)
    if _far(z):
        return complex(_log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0,
                       _atan2(z.imag, z.real))
    s1 = sqrt(complex(z.real - 1.0, z.imag))
    s2 = sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(s1.real * s2.real + s1.imag * s2.imag),
                   2.0 * _atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _number(z)
    if _far(z):
        size = _log(_hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(_copysign(size, z.real), _atan2(z.imag, abs(z.real)))
    s1 = sqrt(complex(1.0 + z.imag, -z.real))
    s2 = sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(s1.real * s2.imag - s2.real * s1.imag),
                   _atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    z = _number(z)
    s = asinh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def atanh(z, /):
    z = _number(z)
    if z.real < 0.0 or (z.real == 0.0 and _copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    ay = abs(z.imag)
    if z.real > 6.7e153 or ay > 6.7e153:
        h = _hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, -_copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and ay < 1.5e-154:
        if ay == 0.0:
            raise ValueError('math domain error')
        return complex(-_log(_sqrt(ay) / _sqrt(_hypot(ay, 2.0))),
                       _copysign(_atan2(2.0, -ay) / 2.0, z.imag))
    near = 1.0 - z.real
    return complex(_log1p(4.0 * z.real / (near * near + ay * ay)) / 4.0,
                   -_atan2(-2.0 * z.imag, near * (1.0 + z.real) - ay * ay) / 2.0)


def atan(z, /):
    z = _number(z)
    s = atanh(complex(-z.imag, z.real))
    return complex(s.imag, -s.real)


def isfinite(z, /):
    return _finite(complex(z))


def isinf(z, /):
    z = _number(z)
    return _isinf(z.real) or _isinf(z.imag)


def isnan(z, /):
    z = _number(z)
    return _isnan(z.real) or _isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are near each other."""
    a, b = complex(a), complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    apart = abs(a - b)
    return (apart <= rel_tol * abs(b) or apart <= rel_tol * abs(a)) or apart <= abs_tol
