"""Pseudo-random numbers: the same numbers as CPython for the same seed.

Mirrors CPython 3.13 and 3.14, Lib/random.py, over the native Mersenne Twister
`_random.Random`. Where an algorithm has a name, the comment gives it; the
order of the floating point operations matters and is CPython's.

Leaves out: os.fork support and the command line. SystemRandom has no operating
system to ask: it draws from a generator that the simulation seeds.
"""

import _random
from math import (acos as _acos, ceil as _ceil, cos as _cos, e as _e,
                  exp as _exp, fabs as _fabs, floor as _floor,
                  isfinite as _isfinite, lgamma as _lgamma, log as _log,
                  log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt)
from sys import version_info as _version_info

__all__ = ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice',
           'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits',
           'getstate', 'lognormvariate', 'normalvariate', 'paretovariate',
           'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed',
           'setstate', 'shuffle', 'triangular', 'uniform', 'vonmisesvariate',
           'weibullvariate']

NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
TWOPI = 2.0 * _pi
BPF = 53
RECIP_BPF = 2.0 ** -BPF
_ONE = 1

_PY314 = _version_info >= (3, 14)


def _index(value):
    # operator.index(), without the import.
    if isinstance(value, int):
        return value
    method = getattr(type(value), '__index__', None)
    if method is None:
        raise TypeError("'%s' object cannot be interpreted as an integer"
                        % type(value).__name__)
    return method(value)


class Random(_random.Random):
    """A generator of its own: it shares its state with no other one."""

    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        # A subclass with a random() of its own but no getrandbits() draws
        # integers from random(): the bits would be another generator's.
        super().__init_subclass__(**kwargs)
        for base in cls.__mro__:
            own = base.__dict__
            if '_randbelow' in own:
                return
            if 'getrandbits' in own:
                cls._randbelow = cls._randbelow_with_getrandbits
                return
            if 'random' in own:
                cls._randbelow = cls._randbelow_without_getrandbits
                return

    def seed(self, a=None, version=2):
        """Start over from an int, float, str, bytes or bytearray."""
        if version == 1 and isinstance(a, (str, bytes)):
            text = a.decode('latin-1') if isinstance(a, bytes) else a
            x = ord(text[0]) << 7 if text else 0
            for c in text:
                x = (1000003 * x ^ ord(c)) & 0xFFFFFFFFFFFFFFFF
            x ^= len(text)
            a = -2 if x == -1 else x
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else bytes(a)
            a = int.from_bytes(data + _random._sha512_digest(data), 'big')
        elif isinstance(a, float):
            # The native seed() takes what a C size_t makes of the hash.
            a = hash(a) & 0xFFFFFFFFFFFFFFFF
        elif a is not None and not isinstance(a, (int, str, bytes, bytearray)):
            raise TypeError('The only supported seed types are:\n'
                            'None, int, float, str, bytes, and bytearray.')
        super().seed(a)
        self.gauss_next = None

    def getstate(self):
        """Return what setstate() needs to come back to this point."""
        return self.VERSION, super().getstate(), self.gauss_next

    def setstate(self, state):
        """Come back to the point where getstate() was called."""
        version = state[0]
        if version == 3:
            version, internal, self.gauss_next = state
            super().setstate(internal)
        elif version == 2:
            # Python 2 kept the words as signed numbers of the machine.
            version, internal, self.gauss_next = state
            try:
                internal = tuple([x % (2 ** 32) for x in internal])
            except ValueError as e:
                raise TypeError from e
            super().setstate(internal)
        else:
            raise ValueError('state with version %s passed to '
                             'Random.setstate() of version %s'
                             % (version, self.VERSION))

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    # Integers.

    def _randbelow_with_getrandbits(self, n):
        # As many bits as n has, until they make a number below n.
        bits = self.getrandbits
        k = n.bit_length()
        while True:
            r = bits(k)
            if r < n:
                return r

    def _randbelow_without_getrandbits(self, n, maxsize=1 << BPF):
        random = self.random
        if n >= maxsize:
            from warnings import warn
            warn('Underlying random() generator does not supply \n'
                 'enough bits to choose from a population range this large.\n'
                 'To remove the range limitation, add a getrandbits() method.')
            return _floor(random() * n)
        # Reject what is left over of random() when n does not divide it.
        limit = (maxsize - maxsize % n) / maxsize
        while True:
            r = random()
            if r < limit:
                return _floor(r * maxsize) % n

    _randbelow = _randbelow_with_getrandbits

    def randbytes(self, n):
        """Return n random bytes."""
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def randrange(self, start, stop=None, step=_ONE):
        """Choose from range(stop), range(start, stop) or range(start, stop, step)."""
        first = _index(start)
        if stop is None:
            # By identity: a step that is given needs a stop, even 1.0.
            if step is not _ONE:
                raise TypeError('Missing a non-None stop argument')
            if first > 0:
                return self._randbelow(first)
            raise ValueError('empty range for randrange()')
        last = _index(stop)
        width = last - first
        stride = _index(step)
        if stride == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError('empty range in randrange(%s, %s)' % (start, stop))
        if stride > 0:
            n = (width + stride - 1) // stride
        elif stride < 0:
            n = (width + stride + 1) // stride
        else:
            raise ValueError('zero step for randrange()')
        if n <= 0:
            raise ValueError('empty range in randrange(%s, %s, %s)'
                             % (start, stop, step))
        return first + stride * self._randbelow(n)

    def randint(self, a, b):
        """Choose an integer from a to b, both included."""
        if not _PY314:
            return self.randrange(a, b + 1)
        a = _index(a)
        b = _index(b)
        if b < a:
            raise ValueError('empty range in randint(%s, %s)' % (a, b))
        return a + self._randbelow(b - a + 1)

    # Sequences.

    def choice(self, seq):
        """Choose one item of a sequence that is not empty."""
        # len(): a NumPy array would not say whether it is empty.
        if not len(seq):
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Put a list in random order, in place."""
        # Fisher and Yates, from the end.
        randbelow = self._randbelow
        for i in range(len(x) - 1, 0, -1):
            j = randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """Choose k different items; counts repeats the items of population."""
        if not (hasattr(population, '__getitem__') and hasattr(population, '__len__')) \
                or isinstance(population, dict):
            raise TypeError('Population must be a sequence.  '
                            'For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            return self._sample_counted(population, n, k, counts)
        randbelow = self._randbelow
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        # A set of the places taken is smaller than a copy of the population
        # when k is: 21 is an empty set, then 4 slots and more for each place.
        set_size = 21
        if k > 5:
            set_size += 4 ** _ceil(_log(k * 3, 4))
        if n <= set_size:
            pool = list(population)
            for i in range(k):
                # What is left is in front: the last of it fills the gap.
                left = n - i
                j = randbelow(left)
                result[i] = pool[j]
                pool[j] = pool[left - 1]
        else:
            taken = set()
            for i in range(k):
                j = randbelow(n)
                while j in taken:
                    j = randbelow(n)
                taken.add(j)
                result[i] = population[j]
        return result

    def _sample_counted(self, population, n, k, counts):
        ends = _running_sums(counts)
        if len(ends) != n:
            raise ValueError('The number of counts does not match the population')
        total = ends.pop() if ends else 0
        if not isinstance(total, int):
            raise TypeError('Counts must be integers')
        if total < 0 or (total == 0 and not _PY314):
            if _PY314:
                raise ValueError('Counts must be non-negative')
            raise ValueError('Total of counts must be greater than zero')
        from bisect import bisect
        return [population[bisect(ends, s)]
                for s in self.sample(range(total), k=k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """Choose k items, each from all of them, by weight if given."""
        random = self.random
        n = len(population)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(random() * n)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError('The number of choices must be a keyword '
                                'argument: k=%r' % weights)
            cum_weights = _running_sums(weights)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError('Total of weights must be greater than zero')
        if not _isfinite(total):
            raise ValueError('Total of weights must be finite')
        from bisect import bisect
        return [population[bisect(cum_weights, random() * total, 0, n - 1)]
                for _ in range(k)]

    # Real numbers.

    def uniform(self, a, b):
        """Evenly from a to b; whether b comes up depends on rounding."""
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        """From low to high, most often near mode (the middle)."""
        u = self.random()
        if mode is None:
            c = 0.5
        elif high == low:
            return low
        else:
            c = (mode - low) / (high - low)
        if u <= c:
            return low + (high - low) * _sqrt(u * c)
        return high + (low - high) * _sqrt((1.0 - u) * (1.0 - c))

    def normalvariate(self, mu=0.0, sigma=1.0):
        """Normal distribution: mean mu, standard deviation sigma."""
        # Kinderman and Monahan: ratio of uniform deviates, 1977.
        random = self.random
        while True:
            u1 = random()
            u2 = 1.0 - random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Normal distribution, faster; not safe between threads."""
        # Box and Muller: two numbers at a time, the second kept for later.
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * radius
            self.gauss_next = _sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        """The logarithm of the result is normal with mu and sigma."""
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        """Exponential distribution with mean 1 / lambd."""
        # 1 - random() is never 0, which has no logarithm.
        return -_log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu; kappa 0 is any angle, larger ones are nearer mu."""
        # Best and Fisher, 1979.
        random = self.random
        if kappa <= 1e-6:
            return TWOPI * random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * random())
            d = z / (r + z)
            u = random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if random() > 0.5:
            return (mu + _acos(f)) % TWOPI
        return (mu - _acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        """Gamma distribution with mean alpha * beta."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        random = self.random
        if alpha > 1.0:
            # Cheng, 1977.
            a = _sqrt(2.0 * alpha - 1.0)
            b = alpha - LOG4
            c = alpha + a
            while True:
                u1 = random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - random()
                v = _log(u1 / (1.0 - u1)) / a
                x = alpha * _exp(v)
                z = u1 * u1 * u2
                r = b + c * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                    return x * beta
        if alpha == 1.0:
            return -_log(1.0 - random()) * beta
        # Ahrens and Dieter, algorithm GS, 1974, for alpha below 1.
        b = (_e + alpha) / _e
        while True:
            p = b * random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
                if random() <= _exp(-x):
                    return x * beta
            else:
                x = -_log((b - p) / alpha)
                if random() <= x ** (alpha - 1.0):
                    return x * beta

    def betavariate(self, alpha, beta):
        """Beta distribution on 0 to 1 with mean alpha / (alpha + beta)."""
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        """Pareto distribution with shape alpha, from 1 upwards."""
        u = 1.0 - self.random()
        return u ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        """Weibull distribution: scale alpha, shape beta."""
        u = 1.0 - self.random()
        return alpha * (-_log(u)) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        """How many of n tries succeed when each does with probability p."""
        if n < 0:
            raise ValueError('n must be non-negative')
        if p < 0.0 or p > 1.0:
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        if p == 0.0 or p == 1.0:
            return n if p else 0
        random = self.random
        if n == 1:
            return 1 if random() < p else 0
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            # Devroye: jump from success to success, geometrically.
            scale = _log2(1.0 - p)
            if not scale:
                return 0
            successes = 0
            tries = _floor(_log2(random()) / scale) + 1
            while tries <= n:
                successes += 1
                tries += _floor(_log2(random()) / scale) + 1
            return successes
        # Hoermann: transformed rejection with squeeze (BTRS), 1993.
        deviation = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * deviation
        a = -0.0873 + 0.0248 * b + 0.01 * p
        center = n * p + 0.5
        squeeze = 0.92 - 4.2 / b
        alpha = None
        while True:
            u = random() - 0.5
            us = 0.5 - _fabs(u)
            k = _floor((2.0 * a / us + b) * u + center)
            if not 0 <= k <= n:
                continue
            v = random()
            if us >= 0.07 and v <= squeeze:
                return k
            # What only the exact test needs is computed once, when it comes.
            if alpha is None:
                alpha = (2.83 + 5.1 / b) * deviation
                log_odds = _log(p / (1.0 - p))
                mode = _floor((n + 1) * p)
                h = _lgamma(mode + 1) + _lgamma(n - mode + 1)
            v *= alpha / (a / (us * us) + b)
            if _log(v) <= (h - _lgamma(k + 1) - _lgamma(n - k + 1)
                           + (k - mode) * log_odds):
                return k


def _running_sums(numbers):
    # list(itertools.accumulate(numbers))
    sums = []
    total = None
    for number in numbers:
        total = number if total is None else total + number
        sums.append(total)
    return sums


class SystemRandom(Random):
    """Numbers that no seed repeats."""

    def __init__(self, x=None):
        self._entropy = _random.Random()
        super().__init__(x)

    def random(self):
        """Return a number from 0 to 1, 1 excluded, of 53 bits."""
        return self._entropy.getrandbits(BPF) * RECIP_BPF

    def getrandbits(self, k):
        """Return an integer of k random bits."""
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        return self._entropy.getrandbits(k)

    def randbytes(self, n):
        """Return n random bytes."""
        return self._entropy.getrandbits(n * 8).to_bytes(n, 'little')

    def seed(self, *args, **kwds):
        """Do nothing: there is nothing to start over from."""
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError('System entropy source does not have state.')

    getstate = setstate = _notimplemented


# One generator for the whole program, behind the functions of the module.
_inst = Random()
for _name in __all__:
    if _name not in ('Random', 'SystemRandom'):
        globals()[_name] = getattr(_inst, _name)
del _name
